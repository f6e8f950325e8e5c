package org.earlyhelp.caseload.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.earlyhelp.caseload.LookingAtWork;
import org.earlyhelp.caseload.ReassignWork;
import org.earlyhelp.caseload.Reassigned;
import org.earlyhelp.caseload.ReassigningWork;
import org.earlyhelp.caseload.WorkHeld;
import org.earlyhelp.shared.http.Parameters;

import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What somebody has, and giving it to others. */
@RestController
@RequestMapping("/api/caseloads/{practitioner}")
@Tag(name = "Managers")
class WorkApi {

	private final LookingAtWork looking;

	private final ReassigningWork reassigning;

	private final WhyNot why;

	WorkApi(LookingAtWork looking, ReassigningWork reassigning, WhyNot why) {
		this.looking = looking;
		this.reassigning = reassigning;
		this.why = why;
	}

	/**
	 * What became of it all, or would.
	 *
	 * @param moved how many of the lines moved, or would
	 */
	record Moved(boolean dryRun, long moved, List<MovedLine> items, List<Reassigned.Load> loads) {
	}

	/**
	 * One case, or one piece of work.
	 *
	 * @param what the case's reference, or what is to be done
	 * @param tasks how much open work moves with it
	 * @param actions how many open actions of the plan move with it
	 * @param told usernames of who hears of it
	 * @param key why it does not move; null where it does
	 * @param detail the same in words
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record MovedLine(Reassigned.Kind kind, UUID id, String what, String family, boolean leads, int tasks, int actions,
			String to, List<String> told, boolean moves, String key, String detail) {
	}

	@GetMapping("/work")
	@Operation(summary = "A practitioner’s open cases, and their work on anything else, as far as I may see it",
			description = "For those who give work to others: advisers and managers.")
	WorkHeld read(@PathVariable String practitioner) {
		return this.looking.read(practitioner);
	}

	@PostMapping("/moves")
	@Operation(
			summary = "Give a practitioner’s work to others, each piece by itself; with dryRun only say what would"
					+ " happen",
			description = "A case moves with the open work and actions on it, by the same rules as alone.")
	@Parameter(name = "dryRun", description = "true only says what would happen")
	Moved move(@PathVariable String practitioner, @RequestBody ReassignWork asked,
			@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
		Parameters sent = new Parameters(parameters, Set.of("dryRun"));
		boolean dryRun = Boolean.TRUE.equals(sent.flag("dryRun"));
		sent.refuse();
		Reassigned done = dryRun ? this.reassigning.preview(practitioner, asked)
				: this.reassigning.move(practitioner, asked);
		return new Moved(dryRun, done.moved(), done.lines().stream().map(this::line).toList(), done.loads());
	}

	private MovedLine line(Reassigned.Line line) {
		return new MovedLine(line.kind(), line.id(), line.what(), line.family(), line.leads(), line.tasks(),
				line.actions(), line.to(), line.told(), line.moves(), line.moves() ? null : line.refusal().key(),
				this.why.of(line.refusal()));
	}

}
