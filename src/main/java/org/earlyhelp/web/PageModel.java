package org.earlyhelp.web;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.earlyhelp.access.Names;
import org.earlyhelp.access.SignedIn;
import org.earlyhelp.access.User;
import org.earlyhelp.audit.SearchingLedger;
import org.earlyhelp.locality.Labels;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.message.ReadingMessages;
import org.earlyhelp.shared.page.When;
import org.earlyhelp.shared.page.Wording;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page shows around its content. */
@ControllerAdvice(annotations = Controller.class)
class PageModel {

	private final Profile profile;

	private final Labels labels;

	private final Names names;

	private final When when;

	private final Wording words;

	private final ReadingMessages messages;

	private final boolean demo;

	private final long sessionSeconds;

	PageModel(Profile profile, Labels labels, Names names, When when, Wording words, ReadingMessages messages,
			Environment environment) {
		this.profile = profile;
		this.labels = labels;
		this.names = names;
		this.when = when;
		this.words = words;
		this.messages = messages;
		this.demo = environment.acceptsProfiles(Profiles.of("demo"));
		this.sessionSeconds = Binder.get(environment)
			.bind("server.servlet.session.timeout", Duration.class)
			.orElse(Duration.ofMinutes(30))
			.toSeconds();
	}

	@ModelAttribute
	void add(Model model, HttpServletRequest request) {
		model.addAllAttributes(all());
		model.addAttribute("here", request.getRequestURI());
	}

	/**
	 * The locality's profile, who is signed in (null where nobody is), how many messages
	 * they have not read, whether they read the ledger, whether this is the
	 * demonstration, after how many seconds without a request a session ends, and what
	 * words things.
	 */
	Map<String, Object> all() {
		var all = new HashMap<String, Object>();
		all.put("locality", this.profile);
		all.put("signedIn", signedIn());
		all.put("figurePages", new FigurePage.Navigation(FigurePage.of(signedIn()), this.words));
		all.put("readsLedger", signedIn() != null && SearchingLedger.isFor(signedIn()));
		all.put("unread", (signedIn() != null) ? this.messages.unread() : 0);
		all.put("demo", this.demo);
		all.put("sessionSeconds", this.sessionSeconds);
		all.put("labels", this.labels);
		all.put("names", this.names);
		all.put("when", this.when);
		return all;
	}

	private static User signedIn() {
		Authentication by = SecurityContextHolder.getContext().getAuthentication();
		return (by != null && by.getPrincipal() instanceof SignedIn principal) ? principal.user() : null;
	}

}
