// SPDX-License-Identifier: EPL-2.0
/** Charts as files: SVG and PNG for the eye, CSV for those who want to reckon on. Needs no display. */
package org.talentbench.charts.drawing;
