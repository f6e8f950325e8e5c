package org.earlyhelp.casefile;

import java.nio.charset.StandardCharsets;

import org.springframework.context.annotation.Fallback;
import org.springframework.stereotype.Component;

/**
 * Knows the one file that the makers of scanners agreed on for tests, so that the hook is
 * seen to work where no scanner is plugged in.
 *
 * @see <a href="https://www.eicar.org/download-anti-malware-testfile/">EICAR</a>
 */
@Component
@Fallback
class TestFileScanner implements DocumentScanner {

	private static final String MARK = "EICAR-STANDARD-ANTIVIRUS-TEST-FILE";

	@Override
	public boolean clean(byte[] content) {
		return !new String(content, StandardCharsets.ISO_8859_1).contains(MARK);
	}

}
