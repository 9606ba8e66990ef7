/// Certificates of one authority and keys of other kinds, as tools write them; they protect nothing.
enum ChainFixtures {
    /// A self-signed authority, `CN=Test CA`.
    static let authority = """
        -----BEGIN CERTIFICATE-----
        MIIDBzCCAe+gAwIBAgIUZMUWmT9FnljkN1zkqAhaPjXtESUwDQYJKoZIhvcNAQEL
        BQAwEjEQMA4GA1UEAwwHVGVzdCBDQTAgFw0yNjExMjYxNzIxMjFaGA8yMDU0MDQx
        MzE3MjEyMVowEjEQMA4GA1UEAwwHVGVzdCBDQTCCASIwDQYJKoZIhvcNAQEBBQAD
        ggEPADCCAQoCggEBAMMurxh2s80TdRehgILQAGkUOekdtlCASI3AqGUVUMEzl0iA
        3tlZ7ZHyX4EkIcvwXdjygpXkuvaVpHqEk5VgASpgynpRqb+5O0EesMImRh5sDIg9
        VqPeFuMCy9kuLEfo7oKRok6jA5UcozMxZT2Q8Wsom01fKXyR/ilSiZGxf/c8obhB
        6eWdnHBh06OwFJRbziZ5ceCLCwmk/bovLvk5xqiJ+I9MF4uExdwYm6ZylqcxI1sd
        nLZBQBzGDWXfIgfrA3X0MyBrnZJ4sXca8hTT7zVxjOwsBjZ+S64h+mKc9fpFcUft
        iHUaooTHLtuVj6mPZNylTEzr/bjciQaRy1Ws2EECAwEAAaNTMFEwHQYDVR0OBBYE
        FGQI8VDy2JIUKoo+BTJxaDToYAFdMB8GA1UdIwQYMBaAFGQI8VDy2JIUKoo+BTJx
        aDToYAFdMA8GA1UdEwEB/wQFMAMBAf8wDQYJKoZIhvcNAQELBQADggEBAAMzML6O
        V2MuuS4WO3sZSTswanf3BE5YgtrpYJbR9kdNA3q+vK0/4o1ti+AwtJQ7vmyvP5qj
        tSYsHnx9fd32eRH6PV+he7p9Xcd45tViIak1MmiMLCmtLoYksS68f2gPCMLLvpXA
        z2e4sCmy+cYj1mNFsqQVpl7MAwbhKwopMWhbb8W6fjVoQl1pTKJs/dTBCvYqpbzv
        87jm66eP7qIx72WXWEVFtfrQ80/XNuZT9yOIObB497lUiqBF8TQADsHwX2h7tfzJ
        hcPV8EnvApR1g8iO1MKItckDA+TSVZWKFAuWEHXJx298FLV2fhPA8vXZ8/oMbvbh
        nuzu67oRTZYruz0=
        -----END CERTIFICATE-----
        """

    /// A certificate that ``authority`` issued for `C=KR, O=Kona, CN=leaf.test`.
    static let leaf = """
        -----BEGIN CERTIFICATE-----
        MIICyzCCAbMCFEKW4Awe4cLsYL+Ui9b5d0xJPESXMA0GCSqGSIb3DQEBCwUAMBIx
        EDAOBgNVBAMMB1Rlc3QgQ0EwIBcNMjYxMTI2MTcyMTIyWhgPMjA1MTA3MTgxNzIx
        MjJaMDAxCzAJBgNVBAYTAktSMQ0wCwYDVQQKDARLb25hMRIwEAYDVQQDDAlsZWFm
        LnRlc3QwggEiMA0GCSqGSIb3DQEBAQUAA4IBDwAwggEKAoIBAQDHXhcUYJQa3WHo
        FszrQ3sWbIcBpub57OV4nVIy12uaLlqheNBClrLIdPmloheQQ97AY8I5XlBubLfK
        Fn2dBzQixBywq1lOp4Dc4p8kE26yn1rh1CL1P9chuPImkMD2rEXrrRhLgBjYEv/c
        KDyZgQubYQ5PKB001DBqlWT72iUo1cl/ta3g5izCkfMNg/9WicsQ7Mej301IBYGt
        UlTMTvvDBbPTLjqAu3mAPiJ+U1QTJ6sX2h/yk0q2XG8+HD7ZpKsE3ECI8UsfIhUx
        aAVchm2UVPM3JVGQHu7cy87e6uNhELxw9fc/GQ89PW4WmxNxlAGvXbctXJCz2vON
        60IdnBiLAgMBAAEwDQYJKoZIhvcNAQELBQADggEBAJZIBWaGpRDc2RKaK2dMDOQe
        Mqn54R+5H1Wp1O+LViuBf0MOd8wAk4hzEd2hKxfEalvgmYBz1kdhm/7HwUOj9+jC
        LZnk/SDHz9OqFOnpzYcrYW2aQekQ9YtFFjVNtxcoDk5XrGSBFUm6Vi6WH2MGHo3i
        0U5YM2h0TO85Ekyo/ZTatjWfc3tXurT27SO50xSBR62XyVbudfg6LRy6LF0CJjqM
        zfqUhCJDtPMMfM/zqSyRy0nb175/XiZCuc0gQt9stS+r2ubd5jvxIfyRCd9Rm8Tl
        gxKkemHQk9YYSTSVAls1h82jV25FBIcYyG8fwmacu4gsEKA6aTZlYDPdQaA4vfc=
        -----END CERTIFICATE-----
        """

    /// A self-signed certificate of `CN=other.test` that may issue others; its key is the one of ``leafKey``.
    static let unrelatedAuthority = """
        -----BEGIN CERTIFICATE-----
        MIIDRTCCAi2gAwIBAgIUJ3R566urEpWEzuNJHrN9UgVZAOwwDQYJKoZIhvcNAQEL
        BQAwMjELMAkGA1UEBhMCS1IxDjAMBgNVBAoMBU90aGVyMRMwEQYDVQQDDApvdGhl
        ci50ZXN0MB4XDTI2MTEyNjE3MjEyMVoXDTM1MDIxMjE3MjEyMVowMjELMAkGA1UE
        BhMCS1IxDjAMBgNVBAoMBU90aGVyMRMwEQYDVQQDDApvdGhlci50ZXN0MIIBIjAN
        BgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAx14XFGCUGt1h6BbM60N7FmyHAabm
        +ezleJ1SMtdrmi5aoXjQQpayyHT5paIXkEPewGPCOV5Qbmy3yhZ9nQc0IsQcsKtZ
        TqeA3OKfJBNusp9a4dQi9T/XIbjyJpDA9qxF660YS4AY2BL/3Cg8mYELm2EOTygd
        NNQwapVk+9olKNXJf7Wt4OYswpHzDYP/VonLEOzHo99NSAWBrVJUzE77wwWz0y46
        gLt5gD4iflNUEyerF9of8pNKtlxvPhw+2aSrBNxAiPFLHyIVMWgFXIZtlFTzNyVR
        kB7u3MvO3urjYRC8cPX3PxkPPT1uFpsTcZQBr123LVyQs9rzjetCHZwYiwIDAQAB
        o1MwUTAdBgNVHQ4EFgQUDj7Hug5zrtHae6WACf/S0WMZWVEwHwYDVR0jBBgwFoAU
        Dj7Hug5zrtHae6WACf/S0WMZWVEwDwYDVR0TAQH/BAUwAwEB/zANBgkqhkiG9w0B
        AQsFAAOCAQEAfb9/TY/aVHQSHh5y1IckXEVKL/tAyOityj8HeMikWxQlKfY2eYEc
        TJq+IPoeAelSIy+ZneKSlDfIvhNqqLswjDcTUxVAYMlX7+yy6dLhZ7H9syc3m56q
        cPBhuXthIusvPuQTXWXOdGDXvRVrfnskC59ZorI/+uQWyEMB1xFpBltJ2umpSBvU
        RUgRdQ7UnlW5Ja+WMH5uaCjsJc5Sy8ie7BiqNkyvVezi9Ha3YjH0V1b+1n9+twhN
        qjQzGL0R39BmGq/1trjPGW8qRnWDRdQ6+Z/w3uiqkTE/XAgB4IZ5YMteA3O4xQBs
        OmLsNQlfK0axYC2Kt8wcKSt2JfYAKMV72g==
        -----END CERTIFICATE-----
        """

    /// The private key of ``authority``.
    static let authorityKey = """
        -----BEGIN PRIVATE KEY-----
        MIIEvgIBADANBgkqhkiG9w0BAQEFAASCBKgwggSkAgEAAoIBAQDDLq8YdrPNE3UX
        oYCC0ABpFDnpHbZQgEiNwKhlFVDBM5dIgN7ZWe2R8l+BJCHL8F3Y8oKV5Lr2laR6
        hJOVYAEqYMp6Uam/uTtBHrDCJkYebAyIPVaj3hbjAsvZLixH6O6CkaJOowOVHKMz
        MWU9kPFrKJtNXyl8kf4pUomRsX/3PKG4QenlnZxwYdOjsBSUW84meXHgiwsJpP26
        Ly75OcaoifiPTBeLhMXcGJumcpanMSNbHZy2QUAcxg1l3yIH6wN19DMga52SeLF3
        GvIU0+81cYzsLAY2fkuuIfpinPX6RXFH7Yh1GqKExy7blY+pj2TcpUxM6/243IkG
        kctVrNhBAgMBAAECggEAMuQ5Q2ev+gjYvxCdMX6KnNtpPh9BKjxIrq1NOw4TwExz
        ZbQ0ZvfLugI4ZLPHHCXQUoDpC6xYE3NxL4Dh+lDN/P6/zKT+Xb8udAxMilLwdX42
        xk84CAIgdZCFFluzsAxMJD9U0qwugvK0muSGQUdJq2crF0F4z8JBQwUCWbquYwg3
        j19msF3boJwYqSQ72GHmIISMrgmYv4fQwuh0HxnIgLRSGkKifQYnZktfR9tx3szN
        A3sXIhz7u0CZtWsuRQFDcxHD40ObSnie9CzpbvHlommWsCstWOETIcTBD6JAEOIL
        ZMAZGfZPXAsKIIOgyX28IAfORrAf9nUF+lLBg5krAQKBgQDh5ADxZ0SSWzAQiduj
        tLB9dh/XZkTTJ3DGQpCgdc1M0zSs6QehDtJcvXt27BhFg6aowGq0s4C/ISdajA8d
        aFyHxYojVvG5wQF66gaNoQ7XD5YebV+ENlAfVC3NrJ6cVpctv1lYN59E803Y72yl
        go7YR6rDeqYGiOYYdJqeqjAtzwKBgQDdMtTGZk9FjSsmvN9kdcFj1CUmqeFxRmPp
        pMjg22zXZijorKsacoAB3KebVMyCH7nDOrKB8LZ3/ZesSetJ5NZEQOAhNbVbdR9X
        cCNKJbKRnIU+K1rtU2FKCBkLzmS06xRuk+mNz/KYvS7voxW4GR8li1TtR0Vi9DPb
        PyNXeyWs7wKBgFtLYhIusWkRT6ivfsR4B4h9UDsnCxPn8c0/I+KmGbY9+iEUAVBX
        hC+VKSwUGW8m2RmEwtuLXLJifNw8lPNGtXbuIHlN714qoiWCJenhuPS0SPC9NYhi
        xxkSVXy1klkPKgSEPGDKAiXEy6ashVWTIZZJyLs+e5FSjOQ/ZCpSECzDAoGBAKwQ
        8nsy8s9DtSF5Ir1e7ITfbdbZp0kaXHZPfQONLOmRypjUWHVGRFUudCLcoAlI7JP1
        gQ6bVRWZ6vZWufTNUe/eF3s98EmonizCSnFPSc0DWJK33w9mIPQZwIHyl1w00bwC
        y1dJP4mZAH3g+vAuepAWBoZdPphvJjeSscdHQFN5AoGBAKlI65qhikuAE8SHO+I2
        pnAqClUhFOZq7NU5oMzxGRHsLzwAPvPz3PP0lZpg9ZljwY/pW/QONEXXOJD4vUuh
        JBFlTrwytcRLp/qtaCgqC0GTD0IvOchZWdtYepmd5UXdxkB/bCfT2QLcEkDCM6mk
        vGXgSNHswgmG+FmTw+NXPTk9
        -----END PRIVATE KEY-----
        """

    /// The public key in ``leaf``.
    static let leafPublicKey = """
        -----BEGIN PUBLIC KEY-----
        MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAx14XFGCUGt1h6BbM60N7
        FmyHAabm+ezleJ1SMtdrmi5aoXjQQpayyHT5paIXkEPewGPCOV5Qbmy3yhZ9nQc0
        IsQcsKtZTqeA3OKfJBNusp9a4dQi9T/XIbjyJpDA9qxF660YS4AY2BL/3Cg8mYEL
        m2EOTygdNNQwapVk+9olKNXJf7Wt4OYswpHzDYP/VonLEOzHo99NSAWBrVJUzE77
        wwWz0y46gLt5gD4iflNUEyerF9of8pNKtlxvPhw+2aSrBNxAiPFLHyIVMWgFXIZt
        lFTzNyVRkB7u3MvO3urjYRC8cPX3PxkPPT1uFpsTcZQBr123LVyQs9rzjetCHZwY
        iwIDAQAB
        -----END PUBLIC KEY-----
        """

    /// The private key of ``leaf``.
    static let leafKey = """
        -----BEGIN PRIVATE KEY-----
        MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQDHXhcUYJQa3WHo
        FszrQ3sWbIcBpub57OV4nVIy12uaLlqheNBClrLIdPmloheQQ97AY8I5XlBubLfK
        Fn2dBzQixBywq1lOp4Dc4p8kE26yn1rh1CL1P9chuPImkMD2rEXrrRhLgBjYEv/c
        KDyZgQubYQ5PKB001DBqlWT72iUo1cl/ta3g5izCkfMNg/9WicsQ7Mej301IBYGt
        UlTMTvvDBbPTLjqAu3mAPiJ+U1QTJ6sX2h/yk0q2XG8+HD7ZpKsE3ECI8UsfIhUx
        aAVchm2UVPM3JVGQHu7cy87e6uNhELxw9fc/GQ89PW4WmxNxlAGvXbctXJCz2vON
        60IdnBiLAgMBAAECggEANraGK/PzQUonH9v+AcSjp3xCMrxcoBMYyJiYIdbHs2js
        O2sd8GBOEUA08PVCdTeDDpZyC29sMFnKuH2inHEJKE9ctklX+YNzlGrnFK32j7O2
        68ndjCOohRst7VKFeky95Zc71yCA8O+J4x/xvYjSKCKjHCsclM50uRNlws5Tq1hA
        H+FaX5EVuhOBVKrg48HKujjUPJLMuAkFJ2mPGmpMSY/qBYdxO0Yme51hqNN8c77a
        gbT9XqmTwFti7Ud3gBc9PrFBOlMlyCI2IvPyZDmlhUenEdp7UgLF1cQBwltiG5+k
        aaQsCF9dkpczpkKyJsb/+gzXR+LkhGss3nlUibD2EQKBgQDy9UvBNTQPfKAPuZ6N
        y0k6EXjoHrXYEdDW+RH95EBE3cnmaGkWK2ULXHRq+PGzAUZ37iy7C0t+n49BDT3h
        puFvoVSHrCJa/CrTs3lfUJx5tgVwFyEKIfOeflScXXa6eLVOeeZ5wP5b+sEuB+Wd
        JeG2Tve0otLN8l+tNxFcNqCMcQKBgQDSEcbGO9dGOnZMV2biRdieNN7whD5Mhu+R
        EfhS6+Fw+XTxPnuDs/5KpPJFmUcqL9DexwuHDhUOK37McE10OkKngHIm8AhgZpq7
        pnRP8ctlgQyLeutf7Te/z6WkNqOzaJBDtVXS0NifAXu6LtuaPkWd2lr1ukSxc0dn
        MhNaJ9aiuwKBgAhKDjedVRViLyPaNWqpEOqGRhXFVnb0xKdRACglbXvsBUNzNIKp
        IF1u3hn4PGbbGEhnO+d1zzGWyBB0HzRfuTlRy8yFNvbbu6pVaUKzQWN1rmHQqDPs
        TJ+Pt9tN5Qsfqy/uQMrOpt8EgyrK4i6maDkMIK9tDrwwFMuYIWOACaJBAoGAatdH
        tcLxtnI9gI5jcWn8xlo1mTZpSRrH9YyiM+pser0lUR1qTI3bI7PI1MUkgLxZCzVJ
        E6OB6fcNQoVLn3WSOQcHB+7FE+KbiB0cwxxDSpjb/ITD+cH4vMGriV2Q3MqttQIh
        aFt4EUb72rHCVyyc07Ae2yOllGsBQeciGJRygckCgYEA23JJBAFix3z7pudefCN7
        xLKUtyfVw971l65QhVla+raAxouDAnJ2qEHUUkmjvmpdeTqjEI07CNLRycnISM/4
        8YrNQGZBFRinBYMS6XHnn//fbLC5A1FbOg1RPYKOviwpxnqh0FNwLgIeGnNUmrKV
        xNmkbqiPefgXb9erEoVcQqI=
        -----END PRIVATE KEY-----
        """

    /// The same under the passphrase x, PKCS#8.
    static let lockedKey = """
        -----BEGIN ENCRYPTED PRIVATE KEY-----
        MIIFLTBXBgkqhkiG9w0BBQ0wSjApBgkqhkiG9w0BBQwwHAQIs4e0U1rA/4ICAggA
        MAwGCCqGSIb3DQIJBQAwHQYJYIZIAWUDBAEqBBD//qcuW99LZp+ZDau2tnpXBIIE
        0Mx8llNqNxghOgWa+BeMidrNaMUc13LI0yRTUpAEr09VGhGi7kKwdKHKlXiLC9G1
        d7SjPoBx1Xut1rdcwNPI8X9x1CGcnU1IWp/K+FPYUS5OQ0qGMXzYxpQQo/0bi6Kd
        kLXLV7N5z69as/H6OsUKHyRzVUXjwTpDwsyaWbNaA9s5Q2y1/7M421zsD4Vs6YkW
        9aAGa69D272l14DueLFU6LQK49ggT6MS/VSBxYK4RD9cph+BmgOssJ2ZFs2JCtgQ
        KpzYKEpJN5yu++PV4e02G+ZUjwILXbaOgZEJQxkIm/j9jRUlfVbmQ/E801jFilMd
        rNflh1HCWWJ2nrFtDM/uLMTp+S9EioD6japQrzZaRhCzQz2pSIT/n41/U3lD2QTd
        MZcdHsIEdoaWWMh/Jkugid75wufR+U+OR4xktfFoemC7kYsuzjXDqcW0MI9JvQ9m
        HFcYLKrikCSErX+HQUNvJrK8W+gHDLKTRT0vVR//75E+qrilMIRODhXTRlZ3SwMu
        iSILM6CSC9SapgCRQ7CPEhEvOUZXPA90oMZRviSQTcC5nqvWpukc5T+519WiX3Fe
        2BHOYE+6bYZ8UalX8krnKiZTNyu+JfFDHMs/kTdjN/X8+zLerQ4bNEaayKbYkovR
        H/b6Cj+IWeHFfH8Eyu1s5ykaPYCJrV1FmwNyzPb0uGj8MFHLdrJCk/5ojF6LWFYM
        lKplJRRE5od4DDhEJj7ukCtdKqzZ9lHsl65m48axP1lOE3Fek3u6y8cZo4Yq+noZ
        YzvjDdpWOadgxPp940V4ZdtC/ZJIs+k3WmBZEfv91oFJeQEEcZm2WZz207Z4Z5nW
        eEhJcZPGViQRcXCieCKFgjIy2zhXA4VsiX38KeW3H7DXhLGPLfdGpwV2olxxCXFr
        k8T6C6FQGWdqbIoiARO8kKz3a/ZahYejYlptSJLlztS1ZgVEuoDG2tCc9OFQHq2b
        7bXZpULgZMZiCwNfyxFp2uGfvlkGKUcsW2d/DzGaBQ0Utv2RIik68jgVraUAK2v7
        tkXIqZViyn8cisbFGYmQg1zfuRs8PpoBmbaoX1s+P8bO46iDam7Bu4uNT78KnbUI
        XoCAH/eyeoBLioW7dryrB2zZMCv4Tb7zc4Ey04yQhz1vyZ7OsUCrw1MHE5ltFKKc
        RmAetB3ZQlmczQSfd4uqdLOVFLI69KhlvzCGEiD8ZiQaCGxyWl7fXlKCeATO8oMO
        ZVYsUYKxWbB6ZTOcgvM7/8MAGeUrxTDhQJk+1LnpPjD4wYX12pREUZjMHYTqZjZj
        HbUcauAucRvTvghPJSmA2T3VqDd1bagaWYOOi7O2sC6tx6ek2vC475tJS9c+m3O4
        reUwSYdzYPM05QoMep/uzWmZbGblNe3X+DM7/DFw4+7kMhqaoCaA+UMC82KxMqdC
        ck2kV1wJNqL5n4+PHrt0crynBTx/JX9ouhteJGg9jQzo46JWGE6TTVaYL1DWhphI
        lzo+wEqL4Fu/IoLQoJ+v9uqVWEXfuEuPYr5cWcxmnbleivZoBjHgxBgj2xh3omPJ
        BbHeyYEonQdugoGNjRZaF4A9dnjcdfKCAHlCK5r7FA3zX3EB2w7ffsoI15HZI0yc
        BR8ZdD3G53/NXqY3oZH7TRzOQKQgSeImNlPp4y519RtF
        -----END ENCRYPTED PRIVATE KEY-----
        """

    /// The same under the passphrase x, PKCS#1.
    static let lockedPKCS1 = """
        -----BEGIN RSA PRIVATE KEY-----
        Proc-Type: 4,ENCRYPTED
        DEK-Info: AES-256-CBC,10DACA413CC8459BA6895E93D3D4B6F8

        4RlXjMxVuk1VL4cTQMsouxsPqAoSr4EBW8z6Wruu+9VMO4UjRpITrktvD3TryhS3
        k9wOXKqScpr7TkeCV+lzmZKhyKJtTK+c6C6izf+WLTZxp2ScbeP7JyOO2ZTb8FHL
        Tg285EtyMn9f+L8HFiZgzVcWFTrNhXUk1J5hL3OAXg+1v55eJq6yovZnzp1iwkYD
        PbkJqJD1+psbbclR4XFWpgqHWat2NrEluOBcj1NxU3hY5isC0SaSKD69KEoOMLFx
        AXH1rWdSd88Cb8eqpoPFmJIMnG88G5VdZM0fJsRoO6i00wkkkSwLLVlCPdLixsQ+
        zB6xMn0DktRXshRYHjVtQBKBqnna4fkucrZ5Ptg1NWYNPTCidXhzqP7rhQfTZSEw
        PrY5U8CMQBoIlPUZf6trMzHdHZ1h7zeRmSjvU214HS/DLVk19ASMoQN8zHOB6JwN
        cFxD4TrQkeQRucrrxMXObW67J+hQu6Tom/v3PFlC3gLhVMHfh+zhPKjjwWNCD4SB
        mkVuZ0SIcylCP8++7JKrCsmpfVSlxCVl/0XEN3pGJPXe2Hj6xpS4udBbWyxPrC79
        LRmut/ZC0StVgKHuriark8CGNpP9ZgW4WtrV+h/l7kX9Mt5/Hkj1bvKf86ZHQr3B
        ZPcZSdwvj17N8iD1P2mpzGPFUN0c4vuK6v0qGP3VzbHb/MySZsufrymcSNABpDth
        nzrBUV7+4XPwgUF7GNtWgHeN4SyUsjN7jC5k6Z4chPCygSGXacXd7pEHqYV215HW
        FPFkH1gF+7+ZDxIllF2Fltu4tMJGQC8nUrzEpGYIn5RCRO7sUchdtarI0EXVbi6/
        XeIRxMhS3cjE14IkeWCHy4scbVx1m1hbW9EcfhK1lNk+Bj6256Hv64scZdC/rYGu
        aVfXdOpDBI1G/QSjyk5WlUAw5kL+Q8BzetdYSEU/e1TblrpyBch4D34JN0+NZOmr
        Qu6fUy6x2h6aKLqWonk6lRSa9jKwHtGFbrCDkZpGZX1r0DiKp5cEELkdfUDTymhw
        WTJ/X8CmhQFXjTJn8044qBtOFqv1WydOK1yFGzyWAS2aRe1OKDbsyafLcBT66YZA
        Guh9+9+b3ODRxNTedMW5Ea4qDiY6Ls0UYMZemK6wwuL5aYGv0PvfZrgZcQeZ4EGn
        o9b33nYEBRdlLI5Sblts+XU9RGXHgKma21JmGYHhZ49Ee4rhscP6JTFWabIZi0P8
        I+/VxFhlT9GJ1e2hCuxbP+NWSXYOgWhQ8zLK90lAHkTMq71Dy13bAOhh9Tog7kZ7
        I8VhVrv0m7loyIdtim04yLD7a+fiJha9uC1FFT/yf2HmpirClWzGBTpEy/eoqEA6
        8jV/tp2z650hyhJaX3xKxxlKvqQd4flUu8DYK7veGkrxLQStarn/in2sdsCRnjID
        hDgOqjWQ1W8fYc33V0B8hJ1TDNrrqNR2U9IN2/4FWr1m+C+S8tsztxissKUbDKWn
        h1ENEnm2uh9P+sJpgGR70nvhV8AnQ+meJhFG+oQtY2dmvTinTiQDT4FpDpESkveN
        Yvt+oZCCpiULyFNHDwxLUX0lcBoZi7T0lm9K3GZykKtR5Inl+ekKogvpXYC9N5Fb
        -----END RSA PRIVATE KEY-----
        """

    /// What `openssl ecparam -genkey` writes.
    static let ellipticWithParameters = """
        -----BEGIN EC PARAMETERS-----
        BggqhkjOPQMBBw==
        -----END EC PARAMETERS-----
        -----BEGIN EC PRIVATE KEY-----
        MHcCAQEEIC1A8JQE99efEXqnW1GuD+P/mfBp53n8ZIxLi9Ta/y2NoAoGCCqGSM49
        AwEHoUQDQgAEMLM4K1hPiqxem/PY7K83hZRRN36nH24mUrk47CKnduQIu+F2cgy2
        xtogle1IFwYm4c7Mio0aQqhVn/pXTVuuqw==
        -----END EC PRIVATE KEY-----
        """

    /// Ed25519, private.
    static let ed25519Key = """
        -----BEGIN PRIVATE KEY-----
        MC4CAQAwBQYDK2VwBCIEIG0cn2Iy9m2X+e3zr/Lnt00QT7uuoktkr1XJYRRcaQm6
        -----END PRIVATE KEY-----
        """
}
