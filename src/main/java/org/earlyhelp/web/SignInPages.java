package org.earlyhelp.web;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Signing in, and what everybody may read before it. */
@Controller
class SignInPages {

	@GetMapping(SigningInByForm.PAGE)
	String signIn(HttpServletRequest request, Model model) {
		model.addAttribute("wrong", request.getParameter("wrong") != null);
		model.addAttribute("signedOut", request.getParameter("out") != null);
		model.addAttribute("ended", request.getParameter("ended") != null);
		model.addAttribute("kept", request.getParameter("kept") != null);
		return "web/sign-in";
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
