package org.earlyhelp.closure.web;

import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.earlyhelp.closure.ChildLine;
import org.earlyhelp.closure.ReadingChildren;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.http.Page;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Each child's line through an episode. */
@RestController
@RequestMapping("/api/cases/{id}/children")
@Tag(name = "Cases")
class ChildrenApi {

	private final ReadingChildren reading;

	ChildrenApi(ReadingChildren reading) {
		this.reading = reading;
	}

	@GetMapping
	@Operation(summary = "Each child: their words at the start, each review and the end, when they were seen, their "
			+ "needs over time")
	Page<ChildLine> read(@PathVariable UUID id) {
		List<ChildLine> children = this.reading.read(new CaseId(id));
		return new Page<>(children, children.size(), null);
	}

}
