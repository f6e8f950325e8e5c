package org.earlyhelp.family;

import java.util.List;

import org.earlyhelp.shared.FamilyId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds families by name or postcode, blind to accents and by sound. Knows nothing of
 * access: whoever shows what it finds asks first. Lists that must count join
 * {@code family_search_word} with {@link SearchText}.
 */
@Service
@Transactional(readOnly = true)
public class Searching {

	/** Every word must fit a name or a postcode of the family. */
	public List<FamilyId> search(String text, int limit) {
		throw new UnsupportedOperationException();
	}

}
