package org.earlyhelp.family;

import org.earlyhelp.shared.text.Text;

/**
 * The numbers that find a person. One whose check digit does not fit is kept, since
 * people mistype and returns hold temporary ones; matching says so.
 */
final class Identifiers {

	private static final String UPN_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

	private static final int NHS_DIGITS = 10;

	private static final int UPN_LENGTH = 13;

	private static final int ELEVEN = 11;

	private Identifiers() {
	}

	/** Without spaces; null where there is none. */
	static String nhsNumber(String written) {
		return compact(written);
	}

	/** Without spaces, in capitals; null where there is none. */
	static String upn(String written) {
		return compact(written);
	}

	/** In capitals without its space; null where there is none. */
	static String postcode(String written) {
		return compact(written);
	}

	private static String compact(String written) {
		return (written == null || written.isBlank()) ? null : Text.compact(written);
	}

	/** Modulus 11, weights 10 to 2. */
	static boolean nhsNumberChecks(String number) {
		if (number.length() != NHS_DIGITS || !number.chars().allMatch((digit) -> digit >= '0' && digit <= '9')) {
			return false;
		}
		int sum = 0;
		for (int i = 0; i < NHS_DIGITS - 1; i++) {
			sum += (number.charAt(i) - '0') * (NHS_DIGITS - i);
		}
		int check = (ELEVEN - sum % ELEVEN) % ELEVEN;
		return check == number.charAt(NHS_DIGITS - 1) - '0';
	}

	/**
	 * Modulus 23, weights 2 to 13; the last character of a temporary one is a letter,
	 * worth its place in the same alphabet.
	 */
	static boolean upnChecks(String upn) {
		if (upn.length() != UPN_LENGTH) {
			return false;
		}
		int sum = 0;
		for (int i = 1; i < UPN_LENGTH; i++) {
			char sign = upn.charAt(i);
			int worth = (sign >= '0' && sign <= '9') ? sign - '0' : UPN_LETTERS.indexOf(sign);
			if (worth < 0) {
				return false;
			}
			sum += worth * (i + 1);
		}
		return upn.charAt(0) == UPN_LETTERS.charAt(sum % UPN_LETTERS.length());
	}

}
