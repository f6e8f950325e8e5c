package org.earlyhelp.web;

import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** The demonstration: a name and a password. */
@Component
@Profile("demo")
class DemoDoors implements SignInDoors {

	private final DemoSignIn people;

	DemoDoors(DemoSignIn people) {
		this.people = people;
	}

	@Override
	public String challenge() {
		return "Basic realm=\"early help\", charset=\"UTF-8\"";
	}

	@Override
	public void ofApi(HttpSecurity http, AuthenticationEntryPoint unknown) {
		http.authenticationManager(new ProviderManager(this.people));
		http.httpBasic((basic) -> basic.authenticationEntryPoint(unknown));
	}

	@Override
	public void ofPages(HttpSecurity http, SigningInByForm around) {
		http.authenticationManager(new ProviderManager(this.people));
		http.formLogin((form) -> form.loginPage(SigningInByForm.PAGE)
			.loginProcessingUrl(SigningInByForm.PAGE)
			.successHandler(around)
			.failureHandler(around));
	}

}
