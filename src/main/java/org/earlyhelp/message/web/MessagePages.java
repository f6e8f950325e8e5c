package org.earlyhelp.message.web;

import java.time.Instant;

import org.earlyhelp.message.ReadingMessages;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What one was told, as a page. */
@Controller
class MessagePages {

	private final ReadingMessages reading;

	MessagePages(ReadingMessages reading) {
		this.reading = reading;
	}

	@GetMapping("/messages")
	String all(Model model) {
		model.addAttribute("told", this.reading.all());
		return "message/messages";
	}

	@PostMapping("/messages")
	String read(@RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) Instant until,
			RedirectAttributes next) {
		this.reading.read(until);
		next.addFlashAttribute("done", "messages.read.done");
		return "redirect:/messages";
	}

}
