package org.earlyhelp.timeliness.web;

import java.util.Set;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.earlyhelp.shared.http.Cursor;
import org.earlyhelp.shared.http.Parameters;
import org.earlyhelp.timeliness.PreviewTimescale;
import org.earlyhelp.timeliness.PreviewingTimescale;
import org.earlyhelp.timeliness.TimescalePreview;

/** What another length of a clock would move. */
@RestController
@Tag(name = "Managers")
class TimescaleApi {

	private final PreviewingTimescale previewing;

	TimescaleApi(PreviewingTimescale previewing) {
		this.previewing = previewing;
	}

	@PostMapping(path = "/api/timescales/preview", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(
			summary = "What another length of a clock would move: which open clocks, by how much, what is overdue then",
			description = "Changes nothing. Each clock is counted anew from its own fact, its pauses and the time that"
					+ " it was given as they are; one whose day was agreed with the family stays. Lengths as the"
					+ " profile writes them: 20wd, 1wh, 4h, 3m.")
	@Parameter(name = "limit", description = "1 to 100; 25 unless said")
	@Parameter(name = "after", description = "the next of the page before")
	TimescalePreview preview(@RequestBody PreviewTimescale asked,
			@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> sent) {
		Parameters parameters = new Parameters(sent, Set.of("limit", "after"));
		int limit = parameters.limit();
		Cursor after = parameters.after(2);
		return this.previewing.preview(asked, limit, after);
	}

}
