### Files that are dropped on the window.

# Beside the file that is looked into; $n is how many others were dropped with it.
dropped-others =
    { $n ->
        [one] Files are imported one at a time. { $n } other file was left alone: drop it afterwards.
       *[other] Files are imported one at a time. { $n } other files were left alone: drop them afterwards.
    }
# What is said where no page takes what was dropped, and what can be dropped.
dropped-not-taken = Nothing was read.
dropped-kinds = You can drop exported diaries or a folder of them, files of a watch (FIT, GPX, TCX, XML, CSV), or one plan file (.evenly-plan). Drop each kind by itself.
