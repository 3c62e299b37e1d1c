// SPDX-License-Identifier: EPL-2.0
package org.osgi.annotation.versioning;

/** Stands for OSGi's own, which says who implements a type: nothing of it is needed here, and so no library. */
public @interface ProviderType {
}
