package org.earlyhelp.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Names;
import org.earlyhelp.access.Role;
import org.earlyhelp.access.Staff;
import org.earlyhelp.access.User;
import org.earlyhelp.casefile.CaseLine;
import org.earlyhelp.casefile.CaseQuery;
import org.earlyhelp.casefile.CaseState;
import org.earlyhelp.casefile.ListingCases;
import org.earlyhelp.locality.Labels;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.http.Page;
import org.earlyhelp.shared.http.Parameters;
import org.earlyhelp.shared.page.KeptWords;
import org.earlyhelp.shared.page.Option;
import org.earlyhelp.shared.page.Wording;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The cases that somebody may know of, as they narrow them. */
@Controller
class CaseListPages {

	private final ListingCases listing;

	private final KeptWords kept;

	private final Profile profile;

	private final Labels labels;

	private final Names names;

	private final Staff staff;

	private final Wording words;

	private final CurrentUser user;

	private final Clock clock;

	CaseListPages(ListingCases listing, KeptWords kept, Profile profile, Labels labels, Names names, Staff staff,
			Wording words, CurrentUser user, Clock clock) {
		this.listing = listing;
		this.kept = kept;
		this.profile = profile;
		this.labels = labels;
		this.names = names;
		this.staff = staff;
		this.words = words;
		this.user = user;
		this.clock = clock;
	}

	@GetMapping("/cases")
	String list(@RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request, Model model) {
		CaseListAddress address = CaseListAddress.of(parameters);
		String search = this.kept.of(address.get(CaseListAddress.FIND), request);
		var query = new LinkedMultiValueMap<String, String>();
		address.asked().forEach(query::set);
		query.remove(CaseListAddress.FIND);
		if (search != null) {
			query.set("search", search);
		}
		Parameters asked = CaseQuery.parameters(query);
		Page<CaseLine> page = this.listing.list(CaseQuery.of(asked), asked.asked());
		model.addAttribute("cases", shown(address, search, page));
		model.addAttribute("starts", this.user.get().is(Role.PRACTITIONER, Role.TAF_ADVISER, Role.TEAM_MANAGER));
		return "cases/list";
	}

	/** Narrows the list; what was searched for does not come into its address. */
	@PostMapping("/cases/filter")
	String filter(@RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request) {
		String token = this.kept.keep(readable(parameters.getFirst("search")), request);
		return "redirect:" + CaseListAddress.of(parameters).with(CaseListAddress.FIND, token);
	}

	private CaseList shown(CaseListAddress address, String search, Page<CaseLine> page) {
		Instant now = this.clock.instant();
		List<CaseList.Line> lines = page.items()
			.stream()
			.map((line) -> new CaseList.Line(line, line.nextDueAt() != null && line.nextDueAt().isBefore(now)))
			.toList();
		String next = (page.next() != null) ? address.with(CaseListAddress.AFTER, page.next()).toString() : null;
		return new CaseList(lines, page.total(), address.asked(), search,
				address.get(CaseListAddress.FIND) != null && search == null, tags(address, search),
				address.isNarrowed() ? "/cases" : null, choices(), (address.get(CaseListAddress.AFTER) != null)
						? address.with(CaseListAddress.AFTER, null).toString() : null,
				next);
	}

	private List<CaseList.Tag> tags(CaseListAddress address, String search) {
		var tags = new ArrayList<CaseList.Tag>();
		CaseListAddress.FILTERS.forEach((filter) -> {
			String value = address.get(filter);
			String text = (value != null) ? text(filter, value, search) : null;
			if (text != null) {
				tags.add(new CaseList.Tag(this.words.of("cases.filter." + filter), text,
						address.with(filter, null).toString()));
			}
		});
		return List.copyOf(tags);
	}

	private String text(String filter, String value, String search) {
		return switch (filter) {
			case CaseListAddress.FIND -> search;
			case "overdue" -> this.words.of("cases.overdue." + value);
			case "state" -> this.words.code("CaseState", value);
			case "level" -> this.labels.level(value);
			case "team" -> this.labels.district(value);
			case "lead" -> this.words.of("cases.led-by", this.names.of(value));
			default -> value;
		};
	}

	private CaseList.Choices choices() {
		List<String> teams = this.profile.districts()
			.stream()
			.map(Profile.District::team)
			.filter(Objects::nonNull)
			.distinct()
			.toList();
		List<User> people = this.staff.active();
		List<String> agencies = people.stream()
			.filter((person) -> person.is(Role.PRACTITIONER))
			.map(User::agency)
			.distinct()
			.sorted()
			.toList();
		return new CaseList.Choices(
				any(Arrays.stream(CaseState.values())
					.map((state) -> Option.of(state.name(), this.words.code(state)))
					.toList()),
				any(this.profile.levels().stream().map((level) -> Option.of(level.code(), level.name())).toList()),
				any(teams.stream().map((team) -> Option.of(team, this.labels.district(team))).toList()),
				any(agencies.stream().map((agency) -> Option.of(agency, agency)).toList()),
				any(people.stream()
					.filter((person) -> person.is(Role.PRACTITIONER))
					.map((person) -> Option.of(person.username(), person.name()))
					.toList()));
	}

	private List<Option> any(List<Option> options) {
		var all = new ArrayList<Option>();
		all.add(Option.of("", this.words.of("cases.any")));
		all.addAll(options);
		return List.copyOf(all);
	}

	/** What somebody pasted, without what nobody sees. */
	private static String readable(String words) {
		String line = (words != null) ? words.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+", " ").strip() : "";
		return line.substring(0, Math.min(100, line.length()));
	}

}
