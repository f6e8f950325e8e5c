package org.earlyhelp.quality;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

import org.earlyhelp.shared.text.Sha256;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Where the seed of a draw comes from: nobody chooses it. */
interface Seeds {

	/** Letters and digits; another each time. */
	String next(YearMonth month);

	/** Drawn by lot. */
	@Component
	@Profile("!demo")
	class ByLot implements Seeds {

		private static final int BYTES = 16;

		private final SecureRandom random = new SecureRandom();

		@Override
		public String next(YearMonth month) {
			byte[] seed = new byte[BYTES];
			this.random.nextBytes(seed);
			return HexFormat.of().formatHex(seed);
		}

	}

	/** The demonstration is the same whenever it is played. */
	@Component
	@Profile("demo")
	class OfDemonstration implements Seeds {

		@Override
		public String next(YearMonth month) {
			return Sha256.hex(("demonstration " + month).getBytes(StandardCharsets.UTF_8)).substring(0, 32);
		}

	}

}
