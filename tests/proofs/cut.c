/* Takes the power away from one mounted ext4 file system: nothing that was not flushed reaches its disk any more.
   Usage: cut FOLDER. Flag 2 leaves the log unflushed too, as a real cut would. */
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/ioctl.h>
#include <unistd.h>

#define SHUTDOWN _IOR('X', 125, uint32_t)

int main(int count, char **words) {
    uint32_t without_log = 2;
    int folder = count == 2 ? open(words[1], O_RDONLY) : -1;
    if (folder < 0 || ioctl(folder, SHUTDOWN, &without_log) != 0) {
        perror("cut");
        return 1;
    }
    return 0;
}
