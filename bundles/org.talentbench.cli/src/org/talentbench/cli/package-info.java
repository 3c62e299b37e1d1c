// SPDX-License-Identifier: EPL-2.0
/** The headless commands; {@link org.talentbench.cli.Talentbench} lists them. */
package org.talentbench.cli;
