package org.earlyhelp.web;

import java.util.Arrays;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Signing in, and what everybody may read before it. */
@Controller
class SignInPages {

	private final OpenIdProvider provider;

	SignInPages(ObjectProvider<OpenIdProvider> provider) {
		this.provider = provider.getIfAvailable();
	}

	@GetMapping(SigningInByForm.PAGE)
	String signIn(HttpServletRequest request, Model model) {
		model.addAttribute("wrong", request.getParameter("wrong") != null);
		model.addAttribute("signedOut", request.getParameter("out") != null);
		model.addAttribute("ended", request.getParameter("ended") != null);
		model.addAttribute("kept", request.getParameter("kept") != null);
		if (this.provider == null) {
			return "web/sign-in";
		}
		String refused = request.getParameter("refused");
		model.addAttribute("refusedBecause", (refused != null) ? because(refused) : null);
		model.addAttribute("failed", refused != null && because(refused) == null);
		if (refused != null || request.getParameter("out") != null) {
			this.provider
				.signOut(ServletUriComponentsBuilder.fromContextPath(request)
					.path(SigningInByForm.PAGE)
					.build()
					.toUriString())
				.ifPresent((there) -> model.addAttribute("signOutThere", there));
		}
		return "web/sign-in-elsewhere";
	}

	private static String because(String refused) {
		return Arrays.stream(NotStaff.Why.values())
			.filter((why) -> why.name().equals(refused))
			.map(NotStaff.Why::key)
			.findFirst()
			.orElse(null);
	}

	@GetMapping("/accessibility")
	String accessibility() {
		return "web/accessibility";
	}

	/** Lets somebody who is still there stay signed in. */
	@PostMapping("/session/stay")
	ResponseEntity<Void> stay() {
		return ResponseEntity.noContent().build();
	}

}
