package org.earlyhelp.family;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.earlyhelp.locality.CodeLists;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.InvalidInput;

/** The codes that a person of this locality may carry, whoever tells of them. */
public record PersonCodes(Set<String> sexes, Set<String> ethnicities, Set<String> disabilities,
		Set<String> senProvisions) {

	public static PersonCodes of(Profile profile) {
		CodeLists lists = profile.codes();
		return new PersonCodes(CodeLists.codesOf(lists.sexes()), CodeLists.codesOf(lists.ethnicities()),
				CodeLists.codesOf(lists.disabilities()), CodeLists.codesOf(lists.senProvisions()));
	}

	/**
	 * Every code that is none of ours; empty is good. What is not told is no code.
	 * @param path where the person stands, as {@code children[0]}
	 * @param disabilities null where none are told
	 */
	public List<InvalidInput.Field> findings(String path, String sex, String ethnicity, String sen,
			List<String> disabilities) {
		var found = new ArrayList<InvalidInput.Field>();
		known(path + ".sex", sex, this.sexes, found);
		known(path + ".ethnicity", ethnicity, this.ethnicities, found);
		known(path + ".sen", sen, this.senProvisions, found);
		List<String> told = (disabilities != null) ? disabilities : List.of();
		for (int index = 0; index < told.size(); index++) {
			String place = path + ".disabilities[" + index + "]";
			if (!present(told.get(index))) {
				found.add(new InvalidInput.Field(place, "required"));
			}
			known(place, told.get(index), this.disabilities, found);
		}
		return List.copyOf(found);
	}

	private static void known(String path, String code, Set<String> list, List<InvalidInput.Field> found) {
		if (present(code) && !list.contains(code)) {
			found.add(new InvalidInput.Field(path, "contact.unknown-code"));
		}
	}

	private static boolean present(String code) {
		return code != null && !code.isBlank();
	}

}
