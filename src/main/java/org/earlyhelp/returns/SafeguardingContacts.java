package org.earlyhelp.returns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.earlyhelp.access.SqlRule;
import org.earlyhelp.access.User;
import org.earlyhelp.locality.Labels;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Contacts that were received in the period, a row for each child. What came of one is
 * left empty until it is decided.
 *
 * @see "outcomes-and-kpis, 5.3, ssd_contacts; 5.4"
 */
@Component
class SafeguardingContacts implements Extract {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final Set<String> SOCIAL_CARES = Set.of("CSC_REFERRAL_S17", "CSC_URGENT_S47");

	private static final Set<String> ADVICE = Set.of("INFO_ADVICE", "UNIVERSAL_SIGNPOST", "CONSULTATION_IWST");

	private final Labels labels;

	SafeguardingContacts(Labels labels) {
		this.labels = labels;
	}

	@Override
	public ReturnName name() {
		return ReturnName.SSD_CONTACTS;
	}

	@Override
	public List<String> columns() {
		return List.of("cont_contact_id", "cont_person_id", "cont_contact_date", "cont_contact_source_code",
				"cont_contact_source_desc", "cont_contact_outcome_json");
	}

	@Override
	public Question question(Period period, User asker) {
		SqlRule visible = Unrestricted.contacts(asker, "c");
		var values = new HashMap<String, Object>(visible.values());
		values.put("begins", period.begins());
		values.put("ends", period.ends());
		return new Question("""
				select c.reference, p.id as child_id, c.received_at, c.source, c.outcome, c.screening,
				 case when %s then true else false end as whole
				from contact c %s
				where c.state not in ('DRAFT', 'VOID') and c.received_at >= :begins and c.received_at < :ends
				order by c.received_at, c.id, n.position""".formatted(visible.sql(), Children.OF_CONTACT), values);
	}

	@Override
	public List<String> cells(ResultSet row, Period period, Naming naming) throws SQLException {
		UUID child = row.getObject("child_id", UUID.class);
		String source = (row.getString("source") != null) ? row.getString("source") : "10";
		return List.of(naming.row(row.getString("reference"), child), naming.person(child),
				SafeguardingData.day(row.getObject("received_at", OffsetDateTime.class)), source,
				this.labels.source(source), outcome(row.getString("outcome"), isOpen(row.getString("screening"))));
	}

	/**
	 * What was decided, as the data set's ten flags. None of our outcomes is an adoption,
	 * a private fostering, a missing child or another authority's protection plan.
	 * @param outcome null before a decision
	 * @param open whether social care worked with the family already
	 */
	static String outcome(String outcome, boolean open) {
		if (outcome == null) {
			return "";
		}
		boolean referral = SOCIAL_CARES.contains(outcome);
		boolean advice = ADVICE.contains(outcome);
		boolean nothing = outcome.equals("NFA");
		var flags = new LinkedHashMap<String, String>();
		flags.put("NEW_REFERRAL_FLAG", flag(referral && !open));
		flags.put("EXISTING_REFERRAL_FLAG", flag(open));
		flags.put("CP_ENQUIRY_FLAG", flag(outcome.equals("CSC_URGENT_S47")));
		flags.put("NFA_FLAG", flag(nothing));
		flags.put("NON_AGENCY_ADOPTION_FLAG", flag(false));
		flags.put("PRIVATE_FOSTERING_FLAG", flag(false));
		flags.put("ADVICE_FLAG", flag(advice));
		flags.put("MISSING_FLAG", flag(false));
		flags.put("OLA_CP_FLAG", flag(false));
		flags.put("OTHER_OUTCOMES_EXIST_FLAG", flag(!referral && !advice && !nothing));
		return JSON.writeValueAsString(flags);
	}

	private static boolean isOpen(String screening) {
		return screening != null && JSON.readTree(screening).at("/finding/openToSocialCare").asBoolean(false);
	}

	private static String flag(boolean set) {
		return set ? "Y" : "N";
	}

}
