package org.earlyhelp.casefile.web;

import java.time.Clock;
import java.util.UUID;

import org.earlyhelp.casefile.ReadingFamily;
import org.earlyhelp.casefile.TransferringOut;
import org.earlyhelp.family.Genogram;
import org.earlyhelp.family.Household;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.ServiceTime;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The family of a case as a picture and in words, and how each may be reached. */
@Controller
class FamilyPages {

	private final ReadingFamily reading;

	private final TransferringOut transferring;

	private final Clock clock;

	FamilyPages(ReadingFamily reading, TransferringOut transferring, Clock clock) {
		this.reading = reading;
		this.transferring = transferring;
		this.clock = clock;
	}

	@GetMapping("/cases/{id}/family")
	String family(@PathVariable UUID id, Model model) {
		Household household = this.reading.read(new CaseId(id));
		Genogram genogram = Genogram.of(household, ServiceTime.dayOf(this.clock.instant()));
		model.addAttribute("household", household);
		model.addAttribute("genogram", genogram);
		model.addAttribute("transfer", this.transferring.latest(new CaseId(id)).orElse(null));
		return "casefile/family";
	}

}
