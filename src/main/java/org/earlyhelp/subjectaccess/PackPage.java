package org.earlyhelp.subjectaccess;

import java.time.Instant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.page.When;
import org.earlyhelp.shared.page.Wording;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The page that somebody is given: a cover in plain English, then what they are given in
 * order. It stands by itself, prints, and has no id of the service's own.
 */
@Component
class PackPage {

	private final ITemplateEngine templates;

	private final Profile profile;

	private final Wording wording;

	private final When when;

	PackPage(ITemplateEngine templates, Profile profile, Wording wording, When when) {
		this.templates = templates;
		this.profile = profile;
		this.wording = wording;
		this.when = when;
	}

	/** Items that were withheld under one exemption. */
	public record Withheld(String under, long items) {
	}

	/**
	 * @param files where the file of an item lies in the pack, by the item
	 */
	String of(RequestView request, List<ItemView> items, Map<UUID, String> files, Instant at) {
		var context = new Context(Locale.UK);
		context.setVariable("request", request);
		context.setVariable("style", style());
		context.setVariable("council", this.profile.name());
		context.setVariable("madeOn", this.when.day(at));
		context.setVariable("when", this.when);
		context.setVariable("wording", this.wording);
		context.setVariable("given", items.stream().filter((item) -> item.given() != null).toList());
		context.setVariable("files", files);
		context.setVariable("redacted", items.stream().filter((item) -> item.outcome() == ItemOutcome.REDACT).count());
		context.setVariable("withheld", withheld(items));
		context.setVariable("searched", items.stream().map(ItemView::kind).distinct().sorted().toList());
		return this.templates.process("subjectaccess/pack", context);
	}

	/** It leaves the service, and takes its looks with it. */
	private static String style() {
		try {
			return new ClassPathResource("templates/subjectaccess/pack.css").getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private List<Withheld> withheld(List<ItemView> items) {
		Map<Exemption, Long> by = new EnumMap<>(Exemption.class);
		items.stream()
			.filter((item) -> item.outcome() == ItemOutcome.WITHHOLD)
			.forEach((item) -> by.merge(item.exemption(), 1L, Long::sum));
		return by.entrySet()
			.stream()
			.map((one) -> new Withheld(this.wording.of("subject-access.pack.exemption." + one.getKey()),
					one.getValue()))
			.toList();
	}

}
