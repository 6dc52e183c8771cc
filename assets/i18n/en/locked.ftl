### Opening locked files in a review.

locked-about = This file is locked. Type the six words that came with it.
locked-others =
    { $n ->
        [one] { $n } other file here is locked too. The same words are tried on it.
       *[other] { $n } other files here are locked too. The same words are tried on them.
    }
locked-kept = The words are kept nowhere. “Close the files” forgets them.
locked-open = Open the file
locked-trying = The words are being tried. Each file takes a second or two.
# Why a row has nothing to say.
locked-other-words = locked: these words do not open it

# On the command line.
locked-cli-words-file = Open locked files with the words in this file, a line for each six words; - reads standard input
locked-cli-ask = Type the six words of each locked file, one line each. End with Ctrl+D (Windows: Ctrl+Z, then Enter).
locked-cli-hint =
    { $n ->
        [one] { $n } file is locked. --words-file FILE opens it with its six words.
       *[other] { $n } files are locked. --words-file FILE opens them with their six words.
    }
