// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis;

import org.talentbench.model.Measure;
import org.talentbench.model.talent.Incentive;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Outcome;

/** Numbers as people write them: shares in per cent, money without cents, the rest with as many digits as say something. */
public final class Units {
    private final String currency;
    private final Figures figures;

    private Units(String currency, Figures figures) {
        this.currency = currency;
        this.figures = figures;
    }

    /** The units of a model, in the default language. */
    public static Units of(Organisation organisation) {
        return new Units(organisation.getCurrency() == null ? "" : organisation.getCurrency(), Figures.ofUser());
    }

    /** An outcome's value with its unit, such as {@code 16.2 %} or {@code 650,000 EUR}. */
    public String value(Outcome outcome, double value) {
        return switch (outcome.getKind()) {
            case TURNOVER, RETENTION -> figures.decimals(100 * value, 1) + " %";
            case COST, NET_BENEFIT -> money(value);
            case SATISFACTION, ABILITY, TENURE, FORMULA -> Measure.of(digits(value), outcome.getUnit());
        };
    }

    /** A change of an outcome with its sign and unit, such as {@code +5.4 percentage points}. */
    public String change(Outcome outcome, double change) {
        return (change < 0 ? "−" : "+") + difference(outcome, Math.abs(change));
    }

    /** How far two values of an outcome are apart, with its unit, such as {@code 5.4 percentage points}. */
    public String difference(Outcome outcome, double size) {
        return switch (outcome.getKind()) {
            case TURNOVER, RETENTION -> points(rough(100 * size));
            case COST, NET_BENEFIT -> size >= 10 ? money(size) : Measure.of(rough(size), currency);
            case SATISFACTION, ABILITY, TENURE, FORMULA -> Measure.of(rough(size), outcome.getUnit());
        };
    }

    private String points(String number) {
        return Messages.of(number.equals("1") ? "units.point" : "units.points", number);
    }

    /** An incentive's value without its unit, such as {@code 7.35}. */
    public String number(double value) {
        return figures.decimals(value, 2);
    }

    /** An incentive's unit, empty where it has none. */
    public String unit(Incentive incentive) {
        return incentive.getUnit() == null ? "" : incentive.getUnit();
    }

    /** An amount in the organisation's currency. */
    public String money(double amount) {
        return Measure.of(figures.decimals(amount, 0), currency);
    }

    /** A share in per cent without decimals. */
    public String percent(double share) {
        return figures.decimals(100 * share, 0) + " %";
    }

    /** A number for differences, of which a fourth digit says nothing. */
    public String rough(double size) {
        return figures.digits(size, 3);
    }

    /** A number with four digits that say something. */
    public String digits(double value) {
        return figures.digits(value, 4);
    }
}
