package org.earlyhelp.frontdoor.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotNull;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Role;
import org.earlyhelp.access.User;
import org.earlyhelp.frontdoor.ContactRow;
import org.earlyhelp.frontdoor.ContactState;
import org.earlyhelp.frontdoor.ContactView;
import org.earlyhelp.frontdoor.LinkingDuplicate;
import org.earlyhelp.frontdoor.ListingContacts;
import org.earlyhelp.frontdoor.LookingAtContact;
import org.earlyhelp.locality.Labels;
import org.earlyhelp.shared.ContactId;
import org.earlyhelp.shared.http.IfMatch;
import org.earlyhelp.shared.http.Page;
import org.earlyhelp.shared.page.Form;
import org.earlyhelp.shared.page.Forms;
import org.earlyhelp.shared.page.KeptWords;
import org.earlyhelp.shared.page.Typed;
import org.earlyhelp.shared.page.When;
import org.earlyhelp.shared.page.Wording;
import org.earlyhelp.shared.text.Line;
import org.earlyhelp.worklist.ListingTasks;
import org.earlyhelp.worklist.TaskQuery;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The contacts that one may know of, and each as far as one may read it. The filter
 * stands in the address, so that Back finds the same list; the words of a search, which
 * may be names, stay in the session.
 */
@Controller
class ContactPages {

	private static final String WORDS = "words";

	private static final List<String> FILTERS = List.of("state", "level", "source", "from", "to", WORDS);

	private final ListingContacts listing;

	private final LookingAtContact looking;

	private final LinkingDuplicate linking;

	private final ListingTasks tasks;

	private final KeptWords kept;

	private final Forms forms;

	private final Labels labels;

	private final Wording words;

	private final When when;

	private final CurrentUser user;

	ContactPages(ListingContacts listing, LookingAtContact looking, LinkingDuplicate linking, ListingTasks tasks,
			KeptWords kept, Forms forms, Labels labels, Wording words, When when, CurrentUser user) {
		this.listing = listing;
		this.looking = looking;
		this.linking = linking;
		this.tasks = tasks;
		this.kept = kept;
		this.forms = forms;
		this.labels = labels;
		this.words = words;
		this.when = when;
		this.user = user;
	}

	@GetMapping("/contacts")
	String list(@RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request, Model model) {
		return list(filled(parameters, request), parameters, request, model);
	}

	/** Puts the filter in the address, and the words in the session. */
	@PostMapping("/contacts")
	String filter(HttpServletRequest request, Model model) {
		Form form = this.forms.sent("contacts-filter", Filter.class, request);
		return this.forms.submit(form, Filter.class, request,
				(filter) -> "redirect:" + address(filter.asked(this.kept.keep(filter.search(), request))), (to) -> to,
				(again) -> list(again, new LinkedMultiValueMap<>(), request, model));
	}

	@GetMapping("/contacts/{id}")
	String look(@PathVariable UUID id, Model model) {
		ContactView contact = this.looking.look(new ContactId(id));
		model.addAttribute("contact", contact);
		if (contact.children() == null) {
			return "frontdoor/contact-status";
		}
		model.addAttribute("work", this.tasks.list(TaskQuery.of(null, id), Map.of()).items());
		model.addAttribute("mayLink", this.user.get().is(Role.SCREENER, Role.FRONT_DOOR_MANAGER));
		return "frontdoor/contact";
	}

	@GetMapping("/contacts/{id}/duplicate-of/{other}")
	String duplicate(@PathVariable UUID id, @PathVariable UUID other, HttpServletRequest request, Model model) {
		return duplicate(id, other, this.forms.open("duplicate", Duplicate.class, request), model);
	}

	@PostMapping("/contacts/{id}/duplicate-of/{other}")
	String link(@PathVariable UUID id, @PathVariable UUID other, HttpServletRequest request, Model model,
			RedirectAttributes next) {
		Form form = this.forms.sent("duplicate", Duplicate.class, request);
		return this.forms.submit(form, Duplicate.class, request,
				(sure) -> this.linking.link(new ContactId(id), new ContactId(other),
						IfMatch.of(IfMatch.tag(sure.version()))),
				linked(id, next), (again) -> duplicate(id, other, again, model));
	}

	private static String linked(UUID id, RedirectAttributes next) {
		return "redirect:/contacts/" + id + "?linked";
	}

	private String duplicate(UUID id, UUID other, Form form, Model model) {
		ContactView contact = this.looking.look(new ContactId(id));
		model.addAttribute("form", form.begin(Typed.NOTHING.with("version", String.valueOf(contact.version()))));
		model.addAttribute("contact", contact);
		model.addAttribute("original", this.looking.look(new ContactId(other)));
		return "frontdoor/duplicate-contact";
	}

	private String list(Form form, MultiValueMap<String, String> parameters, HttpServletRequest request, Model model) {
		var asked = new LinkedMultiValueMap<String, String>(parameters);
		String search = this.kept.of(asked.getFirst(WORDS), request);
		asked.remove(WORDS);
		if (search != null) {
			asked.set("search", search);
		}
		Page<ContactRow> page = this.listing.list(ContactQueries.read(asked), asked.toSingleValueMap());
		User reader = this.user.get();
		model.addAttribute("form", form.choices("level", this.labels.levels())
			.choices("source", Labels.options(this.labels.codes().sources())));
		model.addAttribute("found", page);
		model.addAttribute("ownOnly", reader.is(Role.PRACTITIONER));
		model.addAttribute("mayTell", reader.is(Role.PRACTITIONER, Role.SCREENER));
		model.addAttribute("mayImport", reader.is(Role.SCREENER));
		model.addAttribute("selected", selected(parameters, search));
		model.addAttribute("next",
				(page.next() != null) ? address(with(parameters.toSingleValueMap(), "after", page.next())) : null);
		model.addAttribute("first",
				parameters.containsKey("after") ? address(with(parameters.toSingleValueMap(), "after", null)) : null);
		return "frontdoor/contacts";
	}

	/** The filter as it stands, each with the list without it. */
	private List<Map<String, Object>> selected(MultiValueMap<String, String> parameters, String search) {
		var items = new ArrayList<Map<String, String>>();
		for (String name : FILTERS) {
			String value = parameters.getFirst(name);
			if (value != null && !value.isBlank() && (!name.equals(WORDS) || search != null)) {
				items.add(Map.of("text", said(name, value, search), "href",
						address(with(with(parameters.toSingleValueMap(), name, null), "after", null))));
			}
		}
		return items.isEmpty() ? List.of()
				: List.of(Map.of("heading", this.words.of("contacts-filter.selected"), "items", items));
	}

	private String said(String name, String value, String search) {
		return switch (name) {
			case "state" -> this.words.code("ContactState", value);
			case "level" -> this.labels.level(value);
			case "source" -> this.labels.source(value);
			case "from" -> this.words.of("contacts-filter.from-day", this.when.brief(LocalDate.parse(value)));
			case "to" -> this.words.of("contacts-filter.to-day", this.when.brief(LocalDate.parse(value)));
			default -> search;
		};
	}

	private Form filled(MultiValueMap<String, String> parameters, HttpServletRequest request) {
		Typed typed = Typed.NOTHING;
		for (String name : List.of("state", "level", "source")) {
			if (parameters.getFirst(name) != null) {
				typed = typed.with(name, parameters.getFirst(name));
			}
		}
		for (String name : List.of("from", "to")) {
			String day = parameters.getFirst(name);
			if (day != null && day.matches("\\d{4}-\\d{2}-\\d{2}")) {
				typed = typed.with(name + ".day", String.valueOf(Integer.parseInt(day.substring(8))))
					.with(name + ".month", String.valueOf(Integer.parseInt(day.substring(5, 7))))
					.with(name + ".year", day.substring(0, 4));
			}
		}
		String search = this.kept.of(parameters.getFirst(WORDS), request);
		return this.forms.of("contacts-filter", Filter.class, (search != null) ? typed.with("search", search) : typed);
	}

	private static Map<String, String> with(Map<String, String> parameters, String name, String value) {
		var changed = new LinkedHashMap<>(parameters);
		if (value != null) {
			changed.put(name, value);
		}
		else {
			changed.remove(name);
		}
		return changed;
	}

	private static String address(Map<String, String> parameters) {
		var address = UriComponentsBuilder.fromPath("/contacts");
		parameters.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
		return address.encode().buildAndExpand(parameters).toUriString();
	}

	/**
	 * What a list is narrowed by.
	 *
	 * @param search the beginnings of names, of a postcode or a reference
	 */
	record Filter(ContactState state, @Line(max = 20) String level, @Line(max = 20) String source, LocalDate from,
			LocalDate to, @Line(max = 100) String search) {

		/** The parameters of the list. */
		Map<String, String> asked(String token) {
			var asked = new LinkedHashMap<String, String>();
			put(asked, "state", this.state);
			put(asked, "level", this.level);
			put(asked, "source", this.source);
			put(asked, "from", this.from);
			put(asked, "to", this.to);
			put(asked, WORDS, token);
			return asked;
		}

		private static void put(Map<String, String> asked, String name, Object value) {
			if (value != null) {
				asked.put(name, value.toString());
			}
		}

	}

	/**
	 * That two contacts tell of the same incident.
	 *
	 * @param version of the contact that was seen
	 */
	record Duplicate(@NotNull Integer version) {
	}

}
