package org.earlyhelp.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Search over all that the asker may know of. */
@RestController
@RequestMapping("/api/search")
@Tag(name = "Cases")
class SearchApi {

	private final SearchingRecords searching;

	SearchApi(SearchingRecords searching) {
		this.searching = searching;
	}

	@PostMapping
	@Operation(summary = "Find families, people, references and postcodes",
			description = "A POST, since names do not belong in addresses. Every word must fit a name or a postcode, by "
					+ "its beginning or its sound, without regard to accents; or the whole is a reference. At most 50 "
					+ "of each; more says that there are others.")
	@ApiResponse(responseCode = "200", description = "What I may know of")
	SearchFound search(@RequestBody Search search) {
		return this.searching.search(search);
	}

}
