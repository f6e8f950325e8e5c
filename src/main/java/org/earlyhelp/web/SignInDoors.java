package org.earlyhelp.web;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** How people and callers prove who they are: in the demonstration, or in production. */
interface SignInDoors {

	/** What the API asks of who does not say who they are. */
	String challenge();

	/** Lets callers in, each call by itself. */
	void ofApi(HttpSecurity http, org.springframework.security.web.AuthenticationEntryPoint unknown);

	/** Lets people in to the pages. */
	void ofPages(HttpSecurity http, SigningInByForm around);

}
