package org.earlyhelp.message.web;

import org.earlyhelp.message.ReadingMailbox;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The demonstration's mailbox: what would have left by e-mail. */
@Controller
@Profile("demo")
class MailboxPages {

	private final ReadingMailbox mailbox;

	MailboxPages(ReadingMailbox mailbox) {
		this.mailbox = mailbox;
	}

	@GetMapping("/messages/mailbox")
	String all(Model model) {
		model.addAttribute("mails", this.mailbox.latest());
		return "message/mailbox";
	}

}
