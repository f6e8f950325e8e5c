package org.earlyhelp.frontdoor;

import java.util.HashMap;

import org.earlyhelp.access.Access;
import org.earlyhelp.access.Access.Verdict;
import org.earlyhelp.access.ContactVisibility;
import org.earlyhelp.access.Deed;
import org.earlyhelp.access.SqlRule;
import org.earlyhelp.access.User;
import org.earlyhelp.casefile.CaseFiles;

import org.springframework.stereotype.Component;

/**
 * Who may read a contact: whom the access rule lets, and the lead practitioner to whom it
 * was passed (R2.1). One and the same for a single contact and for lists.
 */
@Component
class ContactSight {

	private final CaseFiles cases;

	ContactSight(CaseFiles cases) {
		this.cases = cases;
	}

	/** As {@link Access#decide}; who told us may know of it, and not read it. */
	Verdict of(User user, Contact contact) {
		Verdict verdict = Access.decide(user, contact.facts(), Deed.SEE);
		return (verdict != Verdict.PERMITTED && isPassedTo(user, contact)) ? Verdict.PERMITTED : verdict;
	}

	/** The rows that the user may read; they have the columns of a contact. */
	static SqlRule readable(User user, String alias) {
		SqlRule rule = ContactVisibility.readableBy(user, alias);
		var values = new HashMap<>(rule.values());
		values.put("access_holder", user.username());
		return new SqlRule("""
				(%s or (%s.outcome = 'TAF_EXISTING' and %s.current_case_id in (select passed.id from case_file passed
				where coalesce(passed.lead, passed.assessor) = :access_holder)))""".formatted(rule.sql(), alias, alias),
				values);
	}

	private boolean isPassedTo(User user, Contact contact) {
		return contact.outcome() == Outcome.TAF_EXISTING && contact.currentCase() != null
				&& this.cases.findById(contact.currentCase().value())
					.map((file) -> user.username().equals(file.holder()))
					.orElse(false);
	}

}
