package org.earlyhelp.forecast.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.http.Parameters;

import org.springframework.util.MultiValueMap;

/**
 * What a forecast is asked for.
 *
 * @param asAt null for now
 * @param district null for all
 * @param more practitioners, 1 to 10
 */
record Asked(Instant asAt, String district, int more) {

	private static final Pattern NUMBER = Pattern.compile("\\+?([1-9]|10)");

	static Asked of(MultiValueMap<String, String> sent, Profile profile, Instant now) {
		Parameters asked = new Parameters(sent, Set.of("asAt", "district", "practitioners"));
		Instant asAt = asked.moment("asAt");
		String district = district(asked, profile);
		String more = asked.line("practitioners");
		asked.unless(asAt == null || !asAt.isAfter(now), "asAt", "as-at.ahead")
			.unless(more == null || NUMBER.matcher(more).matches(), "practitioners", "forecast.practitioners")
			.refuse();
		return new Asked(asAt, district, (more != null) ? Integer.parseInt(more.replace("+", "")) : 1);
	}

	/** Null where it was not asked for. */
	static String district(Parameters asked, Profile profile) {
		Map<String, String> known = new LinkedHashMap<>();
		profile.districts().forEach((one) -> known.put(one.code(), one.code()));
		return asked.oneOf("district", known);
	}

}
