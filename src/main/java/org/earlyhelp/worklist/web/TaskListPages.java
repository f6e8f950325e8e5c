package org.earlyhelp.worklist.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.earlyhelp.shared.http.Page;
import org.earlyhelp.shared.page.KeptWords;
import org.earlyhelp.worklist.ListingTasks;
import org.earlyhelp.worklist.TaskQuery;
import org.earlyhelp.worklist.TaskQuery.Sort;
import org.earlyhelp.worklist.TaskView;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The one list of work: mine, available and all are presets of the same filters. Its
 * address says all but the words that name people.
 */
@Controller
class TaskListPages {

	/** Chosen where it does not matter when something is due. */
	static final String ANY = "any";

	private final ListingTasks listing;

	private final TaskListFrame frame;

	private final KeptWords kept;

	TaskListPages(ListingTasks listing, TaskListFrame frame, KeptWords kept) {
		this.listing = listing;
		this.frame = frame;
		this.kept = kept;
	}

	@GetMapping("/tasks")
	String list(@RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request, Model model) {
		TaskListAddress address = TaskListAddress.of(parameters);
		var asked = new LinkedMultiValueMap<>(parameters);
		String words = this.kept.of(address.get(TaskListAddress.FIND), request);
		replace(asked, TaskListAddress.FIND, "search", words);
		if (sortsByName(parameters)) {
			replace(asked, TaskListAddress.AFTER, TaskListAddress.AFTER,
					this.kept.of(address.get(TaskListAddress.AFTER), request));
		}
		TaskQuery query = TaskQueries.list(asked);
		Page<TaskView> page = this.listing.list(query, asked.toSingleValueMap());
		String next = (query.sort() == Sort.FAMILY) ? this.kept.keep(page.next(), request) : page.next();
		LastList.remember(address.toString(), request);
		model.addAttribute("tasks", this.frame.of(address, query, words, page, next));
		return "worklist/list";
	}

	/** Narrows the list; what was searched for does not come into its address. */
	@PostMapping("/tasks/filter")
	String filter(@RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request) {
		TaskListAddress narrowed = TaskListAddress.of(parameters).without(TaskListAddress.FIND);
		narrowed = ANY.equals(narrowed.get("due")) ? narrowed.without("due") : narrowed;
		String words = readable(parameters.getFirst("search"));
		return "redirect:" + narrowed.with(TaskListAddress.FIND, this.kept.keep(words, request));
	}

	/** As the address writes it: a minus turns it round. */
	static String word(Sort sort, boolean descending) {
		return (descending ? "-" : "") + sort.name().toLowerCase(Locale.ROOT);
	}

	private static boolean sortsByName(MultiValueMap<String, String> parameters) {
		String sort = parameters.getFirst("sort");
		return sort != null && sort.endsWith(word(Sort.FAMILY, false));
	}

	private static void replace(MultiValueMap<String, String> asked, String name, String by, String value) {
		asked.remove(name);
		if (value != null) {
			asked.set(by, value);
		}
	}

	/** What somebody pasted, without what nobody sees. */
	private static String readable(String words) {
		String line = (words != null) ? words.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+", " ").strip() : "";
		return line.substring(0, Math.min(100, line.length()));
	}

	/** A map for a component. */
	static Map<String, Object> part(Object... pairs) {
		var part = new HashMap<String, Object>();
		for (int index = 0; index < pairs.length; index += 2) {
			part.put((String) pairs[index], pairs[index + 1]);
		}
		return part;
	}

}
