package org.earlyhelp.locality.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import io.swagger.v3.oas.annotations.Operation;
import org.earlyhelp.locality.CodeLists;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.locality.Profile.District;
import org.earlyhelp.locality.Profile.Level;
import org.earlyhelp.locality.Timer;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells forms and integrators what this locality's words, levels and codes are. */
@RestController
class LocalityApi {

	private final Profile profile;

	LocalityApi(Profile profile) {
		this.profile = profile;
	}

	/** The locality, its continuum of need, its words and its code lists. */
	@GetMapping("/api/locality")
	@Operation(summary = "The locality: its levels of need, words, timescales and code lists")
	Locality locality() {
		return new Locality(this.profile.id(), this.profile.name(), this.profile.version(),
				this.profile.guidanceEdition(), this.profile.continuum().version(), this.profile.levels(),
				new TreeMap<>(this.profile.labels()), this.profile.districts(),
				new TreeSet<>(this.profile.frontDoor().outcomes()), timescales(), this.profile.codes());
	}

	private Map<Timer, Clock> timescales() {
		Map<Timer, Clock> timescales = new TreeMap<>();
		this.profile.timescales()
			.forEach((timer, timescale) -> timescales.put(timer, new Clock(timescale.name(), timescale.due().toString(),
					(timescale.limit() != null) ? timescale.limit().toString() : null)));
		return timescales;
	}

	/**
	 * What a locality tells about itself.
	 *
	 * @param outcomes what its front door may decide
	 */
	record Locality(String id, String name, String version, String guidanceEdition, String levelModelVersion,
			List<Level> levels, Map<String, String> labels, List<District> districts, Set<String> outcomes,
			Map<Timer, Clock> timescales, CodeLists codes) {
	}

	/**
	 * How long a clock runs, as {@code 20wd}, {@code 1wh}, {@code 4h}, {@code 3m}.
	 *
	 * @param limit null where there is none
	 */
	record Clock(String name, String due, String limit) {
	}

}
