// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;
import org.talentbench.model.talent.Incentive;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Outcome;

/** Numbers as people write them: shares in per cent, money without cents, the rest with as many digits as say something. */
public final class Units {
    private final String currency;
    private final Locale locale;

    private Units(String currency, Locale locale) {
        this.currency = currency;
        this.locale = locale;
    }

    /** The units of a model, in the default language. */
    public static Units of(Organisation organisation) {
        return new Units(organisation.getCurrency() == null ? "" : organisation.getCurrency(), Locale.getDefault(Locale.Category.FORMAT));
    }

    /** An outcome's value with its unit, such as {@code 16.2 %} or {@code 650,000 EUR}. */
    public String value(Outcome outcome, double value) {
        return switch (outcome.getKind()) {
            case TURNOVER, RETENTION -> decimals(100 * value, 1) + " %";
            case COST, NET_BENEFIT -> money(value);
            case SATISFACTION, ABILITY, TENURE, FORMULA -> withUnit(digits(value), outcome.getUnit());
        };
    }

    /** A change of an outcome with its sign and unit, such as {@code +5.4 percentage points}. */
    public String change(Outcome outcome, double change) {
        String sign = change < 0 ? "−" : "+";
        double size = Math.abs(change);
        return sign + switch (outcome.getKind()) {
            case TURNOVER, RETENTION -> Messages.of(Math.abs(size - 0.01) < 1e-12 ? "units.point" : "units.points", digits(100 * size, 3));
            case COST, NET_BENEFIT -> size >= 10 ? money(size) : withUnit(digits(size), currency);
            case SATISFACTION, ABILITY, TENURE, FORMULA -> withUnit(digits(size), outcome.getUnit());
        };
    }

    /** An incentive's value without its unit, such as {@code 7.35}. */
    public String number(double value) {
        return decimals(value, 2);
    }

    /** An incentive's unit, empty where it has none. */
    public String unit(Incentive incentive) {
        return incentive.getUnit() == null ? "" : incentive.getUnit();
    }

    /** An amount in the organisation's currency. */
    public String money(double amount) {
        return withUnit(decimals(amount, 0), currency);
    }

    /** A share in per cent without decimals. */
    public String percent(double share) {
        return decimals(100 * share, 0) + " %";
    }

    /** A number with four digits that say something. */
    public String digits(double value) {
        return digits(value, 4);
    }

    private String digits(double value, int count) {
        if (value == 0 || !Double.isFinite(value)) {
            return Double.isFinite(value) ? "0" : "–";
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(count, RoundingMode.HALF_EVEN)).stripTrailingZeros();
        return decimals(rounded.doubleValue(), Math.clamp(rounded.scale(), 0, 12));
    }

    private String decimals(double value, int most) {
        DecimalFormat format = (DecimalFormat) NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(most);
        DecimalFormatSymbols symbols = format.getDecimalFormatSymbols();
        symbols.setMinusSign('−');
        format.setDecimalFormatSymbols(symbols);
        format.setRoundingMode(RoundingMode.HALF_EVEN);
        String text = format.format(value);
        // A loss of nothing is nothing.
        return text.equals(format.format(-0.0)) ? format.format(0) : text;
    }

    private static String withUnit(String number, String unit) {
        return unit == null || unit.isBlank() ? number : number + " " + unit.strip();
    }
}
