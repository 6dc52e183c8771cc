### What can be wrong with a locked file.

sealed-not-locked = The file could not be locked.
sealed-words-wanted = This file is locked. Type the six words that came with it.
sealed-wrong-words = These words do not open this file. Check each word and try again.
sealed-other-lock = This file is not locked with words, so words do not open it.
sealed-too-much-work = This file asks for more work than Evenly does to open a file.
sealed-too-large = What is locked in this file is too large (more than { $cap }).
sealed-damaged = This is not a locked file, or it was changed or cut short on the way. Copy it again and try once more.
