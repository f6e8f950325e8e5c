package org.earlyhelp.timeliness.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.springframework.stereotype.Component;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.FigureScope;
import org.earlyhelp.access.Role;
import org.earlyhelp.access.Staff;
import org.earlyhelp.access.User;
import org.earlyhelp.locality.Labels;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.page.Option;
import org.earlyhelp.shared.page.Wording;

/** By what a reader may narrow figures; each list begins with all. */
@Component
public class FigureChoices {

	private final Profile profile;

	private final Labels labels;

	private final Staff staff;

	private final Wording words;

	private final CurrentUser user;

	FigureChoices(Profile profile, Labels labels, Staff staff, Wording words, CurrentUser user) {
		this.profile = profile;
		this.labels = labels;
		this.staff = staff;
		this.words = words;
		this.user = user;
	}

	/** The teams of the districts whose figures the reader may see. */
	public List<Option> teams() {
		FigureScope scope = scope();
		return any(this.profile.districts()
			.stream()
			.filter((district) -> scope.districts().isEmpty() || scope.districts().contains(district.code()))
			.map(Profile.District::team)
			.filter(Objects::nonNull)
			.distinct()
			.map((team) -> Option.of(team, this.labels.district(team)))
			.toList());
	}

	/** The agencies whose figures the reader may see. */
	public List<Option> agencies() {
		FigureScope scope = scope();
		return any(this.staff.active()
			.stream()
			.filter((person) -> person.is(Role.PRACTITIONER))
			.map(User::agency)
			.filter((agency) -> scope.agency() == null || scope.agency().equals(agency))
			.distinct()
			.sorted()
			.map((agency) -> Option.of(agency, agency))
			.toList());
	}

	public List<Option> levels() {
		return any(this.profile.levels().stream().map((level) -> Option.of(level.code(), level.name())).toList());
	}

	private FigureScope scope() {
		return FigureScope.demand(this.user.get(), "figures");
	}

	private List<Option> any(List<Option> options) {
		var all = new ArrayList<Option>();
		all.add(Option.of("", this.words.of("timeliness.all")));
		all.addAll(options);
		return List.copyOf(all);
	}

}
