// SPDX-License-Identifier: EPL-2.0
/** Models that learn from tables and texts on ND4J: pay, performance, feedback. No type of ND4J shows in what is public. */
package org.talentbench.compute.nd4j.learn;
