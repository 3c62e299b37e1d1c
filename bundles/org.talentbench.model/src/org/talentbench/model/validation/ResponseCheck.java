// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.validation;

import static org.talentbench.model.talent.TalentPackage.Literals.LOGISTIC_RESPONSE__STEEPNESS;
import static org.talentbench.model.talent.TalentPackage.Literals.PIECEWISE_LINEAR_RESPONSE__POINTS;
import static org.talentbench.model.talent.TalentPackage.Literals.RESPONSE_POINT__X;
import static org.talentbench.model.talent.TalentPackage.Literals.SATURATING_RESPONSE__RATE;

import java.util.List;
import org.talentbench.model.talent.LogisticResponse;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.PiecewiseLinearResponse;
import org.talentbench.model.talent.Response;
import org.talentbench.model.talent.ResponsePoint;
import org.talentbench.model.talent.SaturatingResponse;

/** Responses are curves of the shape that they are named for. */
final class ResponseCheck implements Check {

    @Override
    public void check(Organisation organisation, Findings findings) {
        Tree.of(organisation, Response.class).forEach(response -> {
            switch (response) {
                case SaturatingResponse r when r.getRate() <= 0 ->
                    findings.add(Code.RATE_NOT_POSITIVE, r, SATURATING_RESPONSE__RATE, r.getRate());
                case LogisticResponse r when r.getSteepness() <= 0 ->
                    findings.add(Code.RATE_NOT_POSITIVE, r, LOGISTIC_RESPONSE__STEEPNESS, r.getSteepness());
                case PiecewiseLinearResponse r -> checkPoints(r, findings);
                default -> { }
            }
        });
    }

    private static void checkPoints(PiecewiseLinearResponse response, Findings findings) {
        List<ResponsePoint> points = response.getPoints();
        if (points.size() < 2) {
            findings.add(Code.TOO_FEW_POINTS, response, PIECEWISE_LINEAR_RESPONSE__POINTS, points.size());
        }
        for (int i = 1; i < points.size(); i++) {
            double before = points.get(i - 1).getX();
            double x = points.get(i).getX();
            boolean thirdOfJump = i > 1 && x == before && before == points.get(i - 2).getX();
            if (x < before || thirdOfJump) {
                findings.add(Code.POINTS_NOT_ASCENDING, points.get(i), RESPONSE_POINT__X, x, before);
            }
        }
    }
}
