// SPDX-License-Identifier: EPL-2.0
/** Which plugins bring factors, and what is wrong with those that do not work. */
package org.talentbench.model.plugin;
