package org.earlyhelp.locality.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import io.swagger.v3.oas.annotations.Operation;
import org.earlyhelp.locality.CodeLists;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.locality.ProfileInForce;
import org.earlyhelp.locality.Profile.District;
import org.earlyhelp.locality.Profile.Level;
import org.earlyhelp.locality.Timer;
import org.earlyhelp.shared.ServiceTime;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells forms and integrators what this locality's words, levels and codes are. */
@RestController
class LocalityApi {

	private final ProfileInForce profiles;

	private final Clock clock;

	LocalityApi(ProfileInForce profiles, Clock clock) {
		this.profiles = profiles;
		this.clock = clock;
	}

	/** The locality, its continuum of need, its words and its code lists. */
	@GetMapping("/api/locality")
	@Operation(summary = "The locality: its levels of need, words, timescales and code lists")
	Locality locality() {
		Profile profile = this.profiles.on(ServiceTime.dayOf(this.clock.instant()));
		return new Locality(profile.id(), profile.name(), profile.version(), profile.guidanceEdition(),
				profile.continuum().version(), profile.levels(), new TreeMap<>(profile.labels()), profile.districts(),
				new TreeSet<>(profile.frontDoor().outcomes()), timescales(profile), profile.codes());
	}

	private static Map<Timer, Length> timescales(Profile profile) {
		Map<Timer, Length> timescales = new TreeMap<>();
		profile.timescales()
			.forEach((timer, timescale) -> timescales.put(timer, new Length(timescale.name(),
					timescale.due().toString(), (timescale.limit() != null) ? timescale.limit().toString() : null)));
		return timescales;
	}

	/**
	 * What a locality tells about itself.
	 *
	 * @param outcomes what its front door may decide
	 */
	record Locality(String id, String name, String version, String guidanceEdition, String levelModelVersion,
			List<Level> levels, Map<String, String> labels, List<District> districts, Set<String> outcomes,
			Map<Timer, Length> timescales, CodeLists codes) {
	}

	/**
	 * How long a clock runs, as {@code 20wd}, {@code 1wh}, {@code 4h}, {@code 3m}.
	 *
	 * @param limit null where there is none
	 */
	record Length(String name, String due, String limit) {
	}

}
