package org.earlyhelp.casefile.web;

import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.earlyhelp.casefile.AcknowledgeTransfer;
import org.earlyhelp.casefile.MergeCases;
import org.earlyhelp.casefile.MergingCases;
import org.earlyhelp.casefile.PartCases;
import org.earlyhelp.casefile.TransferOut;
import org.earlyhelp.casefile.TransferringOut;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.http.IfMatch;
import org.earlyhelp.shared.page.Form;
import org.earlyhelp.shared.page.Forms;
import org.earlyhelp.shared.page.Option;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The family moves away, or was on record twice: from the case's family. */
@Controller
@RequestMapping("/cases/{id}/family")
class MovingPages {

	private final TransferringOut transferring;

	private final MergingCases merging;

	private final Forms forms;

	MovingPages(TransferringOut transferring, MergingCases merging, Forms forms) {
		this.transferring = transferring;
		this.merging = merging;
		this.forms = forms;
	}

	@GetMapping("/moves")
	String moves(@PathVariable UUID id, HttpServletRequest request, Model model) {
		return moves(id, this.forms.open("transfer-out", TransferOut.class, request), model);
	}

	@PostMapping("/moves")
	String moves(@PathVariable UUID id, HttpServletRequest request, Model model, RedirectAttributes then) {
		return this.forms.submit(this.forms.sent("transfer-out", TransferOut.class, request), TransferOut.class,
				request, (told) -> this.transferring.ask(new CaseId(id), told, IfMatch.NONE), (asked) -> {
					then.addFlashAttribute("done", "transfer-out.done");
					return "redirect:/cases/" + id + "/family";
				}, (form) -> moves(id, form, model));
	}

	@GetMapping("/arrived")
	String arrived(@PathVariable UUID id, HttpServletRequest request, Model model) {
		return arrived(id, this.forms.open("acknowledge-transfer", AcknowledgeTransfer.class, request), model);
	}

	@PostMapping("/arrived")
	String arrived(@PathVariable UUID id, HttpServletRequest request, Model model, RedirectAttributes then) {
		return this.forms.submit(this.forms.sent("acknowledge-transfer", AcknowledgeTransfer.class, request),
				AcknowledgeTransfer.class, request,
				(said) -> this.transferring.acknowledge(new CaseId(id), said, IfMatch.NONE), (answered) -> {
					then.addFlashAttribute("done", "acknowledge-transfer.done." + answered.state());
					return "redirect:"
							+ (this.transferring.stillSees(new CaseId(id)) ? "/cases/" + id + "/family" : "/");
				}, (form) -> arrived(id, form, model));
	}

	@GetMapping("/merge")
	String merge(@PathVariable UUID id, HttpServletRequest request, Model model) {
		return merge(id, this.forms.open("merge-cases", MergeCases.class, request), model);
	}

	@PostMapping("/merge")
	String merge(@PathVariable UUID id, HttpServletRequest request, Model model, RedirectAttributes then) {
		return this.forms.submit(this.forms.sent("merge-cases", MergeCases.class, request), MergeCases.class, request,
				(told) -> {
					this.merging.merge(new CaseId(id), told, IfMatch.NONE);
					return told;
				}, (told) -> {
					then.addFlashAttribute("done", "merge-cases.done");
					return "redirect:/cases/" + told.into().value() + "/family";
				}, (form) -> merge(id, form, model));
	}

	@GetMapping("/part")
	String part(@PathVariable UUID id, HttpServletRequest request, Model model) {
		return part(id, this.forms.open("part-cases", PartCases.class, request), model);
	}

	@PostMapping("/part")
	String part(@PathVariable UUID id, HttpServletRequest request, Model model, RedirectAttributes then) {
		return this.forms.submit(this.forms.sent("part-cases", PartCases.class, request), PartCases.class, request,
				(told) -> this.merging.part(new CaseId(id), told, IfMatch.NONE), (merge) -> {
					then.addFlashAttribute("done", "part-cases.done");
					return "redirect:/cases/" + id + "/family";
				}, (form) -> part(id, form, model));
	}

	private String moves(UUID id, Form form, Model model) {
		model.addAttribute("transfer", this.transferring.mayAsk(new CaseId(id)).orElse(null));
		model.addAttribute("form", form);
		return "casefile/moves";
	}

	private String arrived(UUID id, Form form, Model model) {
		model.addAttribute("transfer", this.transferring.mayAsk(new CaseId(id)).orElse(null));
		model.addAttribute("form", form);
		return "casefile/arrived";
	}

	private String merge(UUID id, Form form, Model model) {
		form.choices("into",
				this.merging.candidates(new CaseId(id))
					.stream()
					.map((one) -> Option.of(one.id().toString(), one.family() + ", " + one.reference()))
					.toList());
		model.addAttribute("form", form);
		return "casefile/merge";
	}

	private String part(UUID id, Form form, Model model) {
		this.merging.mayManage(new CaseId(id));
		model.addAttribute("form", form);
		return "casefile/part";
	}

}
