package org.earlyhelp.equality.web;

import java.io.IOException;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.earlyhelp.equality.AreasTaken;
import org.earlyhelp.equality.ImportingAreas;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What postcodes are like. */
@RestController
@Tag(name = "Managers")
class AreaApi {

	private final ImportingAreas importing;

	AreaApi(ImportingAreas importing) {
		this.importing = importing;
	}

	@PostMapping(path = "/api/areas/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	@Operation(summary = "Take a file of what postcodes are like, all or none; it replaces the last",
			description = "CSV in UTF-8, one row per postcode, with the columns postcode, imd_decile (1 to 10, 1 is the"
					+ " most deprived), rural_urban (RURAL or URBAN) and source. What is not known is left empty.")
	AreasTaken take(@RequestPart("file") MultipartFile file) throws IOException {
		return this.importing.take(file.getBytes());
	}

}
