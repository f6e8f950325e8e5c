package org.earlyhelp.casefile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.earlyhelp.access.Deed;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.family.Household;
import org.earlyhelp.shared.CaseId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says whom the records of a case are about. What else a page shows of the case tells the
 * ledger that it was read; this does not tell it again.
 */
@Service
@Transactional(readOnly = true)
public class PeopleOfCase {

	private final CaseDoor door;

	private final FamilyMembers families;

	PeopleOfCase(CaseDoor door, FamilyMembers families) {
		this.door = door;
		this.families = families;
	}

	/**
	 * The family of a case by name.
	 *
	 * @param now who belongs to it now, children first, the eldest first
	 * @param names by id, of those too who no longer belong to it
	 */
	public record People(List<Household.Member> now, Map<UUID, String> names) {
	}

	/**
	 * @throws org.earlyhelp.shared.NotThere where there is no such case for the asker
	 */
	public People of(CaseId id) {
		CaseFile file = this.door.open(id, Deed.SEE);
		Household household = this.families.household(file.family());
		var names = new LinkedHashMap<UUID, String>();
		Stream.concat(household.members().stream(), household.former().stream())
			.forEach((member) -> names.put(member.id().value(), member.name()));
		return new People(household.members(), names);
	}

}
