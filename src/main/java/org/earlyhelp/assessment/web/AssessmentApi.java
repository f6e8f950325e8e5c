package org.earlyhelp.assessment.web;

import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.earlyhelp.assessment.AddendumView;
import org.earlyhelp.assessment.AssessmentView;
import org.earlyhelp.assessment.ReadingAddenda;
import org.earlyhelp.assessment.PreviousWords;
import org.earlyhelp.assessment.ReadingAssessment;
import org.earlyhelp.assessment.ReadingPreviousAssessment;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.NotThere;
import org.earlyhelp.shared.http.Page;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The assessment of a case; handing it in and authorising it are tasks. */
@RestController
@RequestMapping("/api/cases/{id}")
@Tag(name = "Cases")
class AssessmentApi {

	private final ReadingAssessment reading;

	private final ReadingAddenda addenda;

	private final ReadingPreviousAssessment previous;

	AssessmentApi(ReadingAssessment reading, ReadingAddenda addenda, ReadingPreviousAssessment previous) {
		this.previous = previous;
		this.reading = reading;
		this.addenda = addenda;
	}

	@GetMapping("/assessment")
	@Operation(summary = "The assessment as it was handed in, and those that were returned before it",
			description = "404 while none was handed in.")
	AssessmentView read(@PathVariable UUID id) {
		return this.reading.read(new CaseId(id)).orElseThrow(() -> NotThere.none(id));
	}

	@GetMapping("/assessment/previous")
	@Operation(summary = "What the assessment of the family's earlier episode said, to be brought up to date",
			description = "404 where there is none. What children said and where anybody stood is asked anew.")
	PreviousWords previous(@PathVariable UUID id) {
		return this.previous.read(new CaseId(id)).orElseThrow(() -> NotThere.none(id));
	}

	@GetMapping("/addenda")
	@Operation(summary = "The assessments of those who joined later, asked for or handed in")
	Page<AddendumView> addenda(@PathVariable UUID id) {
		List<AddendumView> all = this.addenda.read(new CaseId(id));
		return new Page<>(all, all.size(), null);
	}

}
