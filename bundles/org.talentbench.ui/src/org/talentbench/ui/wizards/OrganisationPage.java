// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.wizards;

import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.talentbench.model.talent.Budget;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.TalentFactory;
import org.talentbench.model.talent.Team;
import org.talentbench.ui.Messages;
import org.talentbench.ui.Numbers;

/**
 * Asks what is known of an organisation at the start. What it makes is ready to be optimised once there is something to decide: people, what is
 * measured, what is wanted, and a budget. Every field begins with a number, which is an assumption and says so.
 */
final class OrganisationPage extends WizardPage {

    private static final double MOST_PEOPLE = 10_000_000;
    private static final double MOST_MONEY = 1e12;
    private static final double MOST_TURNOVER = 99;
    private static final double PER_CENT = 100;

    private final Consumer<String> named;
    private final Map<Text, Double> most = new LinkedHashMap<>();
    private Text name;
    private Text currency;
    private Text people;
    private Text salary;
    private Text turnover;
    private Text budget;

    /** @param named is told the organisation's name whenever it changes */
    OrganisationPage(Consumer<String> named) {
        super("organisation");
        this.named = named;
        setTitle(Messages.wizard_model);
        setDescription(Messages.organisation_description);
    }

    @Override
    public void createControl(Composite parent) {
        var body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(3).spacing(10, 6).applyTo(body);
        name = words(body, Messages.organisation_name, Messages.organisation_name_first);
        currency = words(body, Messages.organisation_currency, "EUR");
        people = number(body, Messages.organisation_people, 100, MOST_PEOPLE, "");
        salary = number(body, Messages.organisation_salary, 50_000, MOST_MONEY, Messages.organisation_a_year);
        turnover = number(body, Messages.organisation_turnover, 15, MOST_TURNOVER, Messages.organisation_per_cent);
        budget = number(body, Messages.organisation_budget, 100_000, MOST_MONEY, Messages.organisation_a_year);
        setControl(body);
        check();
        setErrorMessage(null);
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            name.setFocus();
            name.selectAll();
        }
    }

    private Text words(Composite body, String label, String first) {
        return text(body, label, first, SWT.BORDER, 2);
    }

    private Text number(Composite body, String label, double first, double largest, String unit) {
        Text text = text(body, label, Numbers.exact(first), SWT.BORDER | SWT.RIGHT, 1);
        new Label(body, SWT.NONE).setText(unit);
        most.put(text, largest);
        return text;
    }

    private Text text(Composite body, String label, String first, int style, int columns) {
        new Label(body, SWT.NONE).setText(label);
        var text = new Text(body, style);
        text.setText(first);
        GridDataFactory.fillDefaults().span(columns, 1).hint(columns == 1 ? 120 : 260, SWT.DEFAULT).align(SWT.BEGINNING, SWT.CENTER).applyTo(text);
        text.setData(label);
        text.addListener(SWT.Modify, event -> check());
        return text;
    }

    private void check() {
        Optional<String> complaint = complaint();
        setErrorMessage(complaint.orElse(null));
        setPageComplete(complaint.isEmpty());
        if (complaint.isEmpty()) {
            named.accept(name.getText().strip());
        }
    }

    private Optional<String> complaint() {
        if (name.getText().isBlank()) {
            return Optional.of(Messages.organisation_name_missing);
        }
        if (Currency.getAvailableCurrencies().stream().noneMatch(each -> each.getCurrencyCode().equals(currency.getText().strip()))) {
            return Optional.of(Messages.organisation_currency_wrong);
        }
        return most.entrySet().stream().filter(each -> !isWithin(each.getKey(), each.getValue())).map(each -> complaint(each.getKey(), each.getValue())).findFirst();
    }

    private String complaint(Text text, double largest) {
        String label = ((String) text.getData()).replaceAll("\\(&.\\)|[&:：]", "");
        return NLS.bind(text == people ? Messages.organisation_whole_number : Messages.organisation_number, label, Numbers.exact(largest));
    }

    private boolean isWithin(Text text, double largest) {
        return Numbers.parse(text.getText()).filter(value -> value.signum() >= 0 && value.doubleValue() <= largest
                && (text != people || value.signum() > 0 && value.stripTrailingZeros().scale() <= 0)).isPresent();
    }

    private static double value(Text text) {
        return Numbers.parse(text.getText()).orElseThrow().doubleValue();
    }

    /** The organisation as it was described. */
    Organisation organisation() {
        Organisation organisation = NewModelWizard.blank(name.getText().strip(), currency.getText().strip());
        Team everybody = organisation.getTeams().getFirst();
        everybody.setHeadcount((int) value(people));
        everybody.setMeanSalary(value(salary));
        everybody.setTurnover(value(turnover) / PER_CENT);
        everybody.setDocumentation(Messages.organisation_assumption);
        Budget limit = TalentFactory.eINSTANCE.createBudget();
        limit.setName(Messages.organisation_limit);
        limit.setAmount(value(budget));
        limit.setDocumentation(Messages.organisation_assumption);
        organisation.getConstraints().add(limit);
        return organisation;
    }
}
