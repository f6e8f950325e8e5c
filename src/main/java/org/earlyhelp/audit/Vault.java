package org.earlyhelp.audit;

import org.earlyhelp.shared.FamilyId;

/**
 * Encrypts what is personal under the key of the family that it is about, so that
 * destroying the key erases every copy at once.
 */
public interface Vault {

	/**
	 * @param family whose key; null for the service's own
	 * @return fresh for each call, however often the same is sealed
	 */
	byte[] seal(FamilyId family, byte[] plain);

	/**
	 * @param family whose key it was sealed under; null for the service's own
	 * @throws KeyDestroyed where the family's key is gone
	 */
	byte[] open(FamilyId family, byte[] sealed);

}
