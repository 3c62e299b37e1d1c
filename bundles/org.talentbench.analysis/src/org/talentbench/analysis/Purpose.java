// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis;

/** What a model is compiled to a problem for. */
enum Purpose {
    /** To find the best decisions. */
    PLAN,
    /** To tell how outcomes answer: every factor gets a decision more, its shift, whose gradient is the answer. */
    ANSWERS,
    /** To tell how outcomes scatter: what a fit leaves uncertain is drawn as well. */
    SCATTER
}
