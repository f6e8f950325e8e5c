package org.earlyhelp.family;

import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what each person said to taking part; nothing said earlier is overwritten. */
@Service
@Transactional
public class RecordingAgreement {

	/**
	 * @param said of one family
	 * @return where the family stands now
	 * @throws org.earlyhelp.shared.InvalidInput where a person is not of the family
	 */
	public FamilyAgreement record(List<RecordAgreement> said) {
		throw new UnsupportedOperationException();
	}

}
