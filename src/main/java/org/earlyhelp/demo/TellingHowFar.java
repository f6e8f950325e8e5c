package org.earlyhelp.demo;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells on every page how far the demonstration's data is, while it is loaded. */
@ControllerAdvice(annotations = Controller.class)
@Profile("demo")
class TellingHowFar {

	private final LoadingDemoData data;

	TellingHowFar(LoadingDemoData data) {
		this.data = data;
	}

	@ModelAttribute
	void add(Model model) {
		this.data.howFar().ifPresent((progress) -> model.addAttribute("demoLoading", progress));
	}

}
