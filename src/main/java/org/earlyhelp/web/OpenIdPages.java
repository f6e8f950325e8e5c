package org.earlyhelp.web;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Leads to the organisation that signs people in; refused while it is away. */
@Controller
@Profile("prod")
class OpenIdPages {

	private final OpenIdProvider provider;

	OpenIdPages(OpenIdProvider provider) {
		this.provider = provider;
	}

	@GetMapping(OpenIdProvider.WAY_THERE)
	String elsewhere() {
		this.provider.pages();
		return "redirect:" + OpenIdProvider.WAY_THERE + "/" + OpenIdProvider.ID;
	}

}
