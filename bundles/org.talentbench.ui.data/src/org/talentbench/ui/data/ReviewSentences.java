// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.data;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.osgi.util.NLS;
import org.talentbench.analysis.calibrate.QualityWords;
import org.talentbench.analysis.calibrate.Review;
import org.talentbench.analysis.calibrate.StoredFit;

/** What became of what was expected, as sentences. */
final class ReviewSentences {
    private static final int MOST_DRIFTS = 3;

    private ReviewSentences() {
    }

    static List<String> of(Review review) {
        var sentences = new ArrayList<String>();
        sentences.add(NLS.bind(Messages.review_since, new Object[] { review.earlier().getName(), Wording.percent(review.expected()), Wording.percent(review.observed()) }));
        sentences.add(QualityWords.foretold(StoredFit.quality(review.quality())));
        for (Review.Promise promise : review.promises()) {
            String verdict = promise.isKept() ? Messages.review_kept : promise.observed() > promise.high() ? Messages.review_more : Messages.review_fewer;
            sentences.add(NLS.bind(verdict, new Object[] { promise.team().getName(), Wording.percent(promise.expected()), Wording.percent(promise.observed()),
                    Wording.percent(promise.low()), Wording.percent(promise.high()) }));
        }
        review.drifts().stream().filter(Review.Drift::isNotable).limit(MOST_DRIFTS).forEach(drift -> sentences.add(NLS.bind(Messages.review_drift,
                new Object[] { drift.term().label(), Wording.number(drift.earlier()), Wording.number(drift.later()) })));
        return sentences;
    }
}
