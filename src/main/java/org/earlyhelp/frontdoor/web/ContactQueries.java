package org.earlyhelp.frontdoor.web;

import java.time.LocalDate;
import java.util.Set;

import org.earlyhelp.frontdoor.ContactQuery;
import org.earlyhelp.frontdoor.ContactQuery.Sort;
import org.earlyhelp.frontdoor.ContactState;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.http.Parameters;
import org.earlyhelp.shared.http.Parameters.Order;

import org.springframework.util.MultiValueMap;

/** Reads what the list of contacts is asked for. */
final class ContactQueries {

	private static final Set<String> KNOWN = Set.of("state", "level", "source", "from", "to", "search", "sort", "limit",
			"after");

	private static final Order<Sort> NEWEST_FIRST = new Order<>(Sort.RECEIVED_AT, true);

	private ContactQueries() {
	}

	/**
	 * @throws InvalidInput naming every parameter that is wrong
	 */
	static ContactQuery read(MultiValueMap<String, String> parameters) {
		Parameters asked = new Parameters(parameters, KNOWN);
		Order<Sort> order = asked.sort(Parameters.words(Sort.class, Sort::code), NEWEST_FIRST);
		LocalDate from = asked.day("from");
		LocalDate to = asked.day("to");
		asked.unless(from == null || to == null || !to.isBefore(from), "to", "contact.query.to-before-from");
		return new ContactQuery(asked.code("state", ContactState.class), asked.line("level"), asked.line("source"),
				from, to, asked.line("search"), order.by(), order.descending(), asked.limit(), asked.after(2));
	}

}
