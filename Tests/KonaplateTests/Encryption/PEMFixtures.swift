/// The tests' keys in the other forms that a PEM file can have, and keys that must not be taken.
enum PEMFixtures {
    /// The server key in a self-signed certificate.
    static let serverCertificate = """
        -----BEGIN CERTIFICATE-----
        MIICrTCCAZWgAwIBAgIBATANBgkqhkiG9w0BAQsFADAZMRcwFQYDVQQDDA5rb25h
        cGxhdGUudGVzdDAgFw0yNDAxMDEwMDAwMDBaGA8yMDU0MDEwMTAwMDAwMFowGTEX
        MBUGA1UEAwwOa29uYXBsYXRlLnRlc3QwggEiMA0GCSqGSIb3DQEBAQUAA4IBDwAw
        ggEKAoIBAQCpOI2ZQVxzugLSuOEz2EOOTHhUHGJtfJdfFNuK9p7kHSxcBofrl1g1
        YxCjkSIYrSfCN87urUT3md3v+/Mvps4r+VEcKezlve2utIPrcH7vOcd8LpP6/tC4
        tLNrVPLfWeE366q4vM3fEZWce88R95gnK1FQwSLmj1WkEzyyLbfiURXLOtNwcUSe
        d0xvof5bR/EyTDDn2dbzzPAWHIO6V0Q2v9oyIFK75riPbVLlpdlMjh8yNe/dHjXm
        0D+K0OFxviqXfKi1CcpTBhGNczOn4SZ8fwcSAEQ6K9UxtpiECPzY6b+IfmfsI0dt
        W9WMmTN8M1sho77YxUdXN5ik47T+/Wc/AgMBAAEwDQYJKoZIhvcNAQELBQADggEB
        AJtpGIjDCUlszXqAdrgT2uuB42TkQx16KjsiKCQzsZFzBjn2/v0AK7ea8foW5mDg
        CNYJQGkfAKU8CJu13gRz+igv4Iy1hOsBG1l4M9xjKi+cYJjJPvkxM64AIDkS/xsJ
        YoC1azTLarVPfwzZzJgDV+DZBf4qVG4p+NCT2e5zhNR1G+IOCA88nKR7TI4d+7gc
        ysHYOI2RZ4h6O/q4SKqhf3h2irE1EBv3Ahu8EtpNZ9n8zWFuurMKuhGz80bYCPxC
        CRRfc1FXC3AWPpFEplj1ejfAMvS9fswe6J0SdZKbSeBXaU5tEE6zfyZ3XTH0sbEt
        IHmj8yu0YfX3FruUhhikWDQ=
        -----END CERTIFICATE-----
        """

    /// The server's public key, PKCS#1.
    static let serverPublicPKCS1 = """
        -----BEGIN RSA PUBLIC KEY-----
        MIIBCgKCAQEAqTiNmUFcc7oC0rjhM9hDjkx4VBxibXyXXxTbivae5B0sXAaH65dY
        NWMQo5EiGK0nwjfO7q1E95nd7/vzL6bOK/lRHCns5b3trrSD63B+7znHfC6T+v7Q
        uLSza1Ty31nhN+uquLzN3xGVnHvPEfeYJytRUMEi5o9VpBM8si234lEVyzrTcHFE
        nndMb6H+W0fxMkww59nW88zwFhyDuldENr/aMiBSu+a4j21S5aXZTI4fMjXv3R41
        5tA/itDhcb4ql3yotQnKUwYRjXMzp+EmfH8HEgBEOivVMbaYhAj82Om/iH5n7CNH
        bVvVjJkzfDNbIaO+2MVHVzeYpOO0/v1nPwIDAQAB
        -----END RSA PUBLIC KEY-----
        """

    /// The client's private key, PKCS#1.
    static let clientPrivatePKCS1 = """
        -----BEGIN RSA PRIVATE KEY-----
        MIIEogIBAAKCAQEA1xiDCes3RLccPO6QGx4bm9YsThHrQRICDyq8qLww5gB2reDI
        99/9FByqjJi9Py7Ox2Pcc94A16a0O8+8c4FIiHtDsCOGZx+JqYniVnJqhFGeC4L4
        fmCcX8NLFOLXSggIGothJOJK4eYVDPWvYpJTBrjoMJB3eMgCJIByH/UA3QMf+bim
        8WLi2nBueKuooHLJH6Yl3BKmLPPskFW91VSBhSBmg8WXRChvw45iITRRcCYKFJdI
        IjK7HOdt/jnk8b5yDgyZXq+4q/QiHDJ/U0wXvsds/BLPpn7YEgNsS8P5q2rHikec
        6hMOQ6XAfhtCEJop8Hj6jLmcXqzO3bRsEi9VsQIDAQABAoIBAGo2tm5tcitCaHVG
        MG7TnTqEtfgPLSZCqDWpGuQPme3ZiMEv4M1WE/icdzNaMQlEKeOX0kJ8+9mBfjqS
        yDIZQyHyDGisAjBmCGppphSeBy8zxmFU2TQ+rLk1DJxRr5HlCWtiLCQ0glmubfKq
        V2LLcqg9Iprom7ZOvZAcxT42k6iOfCOYRnZKfIECGzb8YIDS/IuERlNKnxd51xz2
        9KjM6g8/MraxLLZE8/aiM2JrFVRB21R99eTox+KytQWM5wiMdbb7p8JsbllD2NYd
        6KCKNqLCFAixmYmoDvxRdoiivnaKS6HHCmtRpQrD37OJHpiDlhlXZUuw0m/0+LGt
        GU9uT2kCgYEA+/Ci8MZobNDdAyW3svAnDm4MhdDNdRCldvkZKst+D0bF7GxTPg2j
        7n5LImQSd5LMb6W0fOsTEpSLuQ2QyyVQz6wohlzCWK3o5GknYA/ytecEvBkbrDkA
        Vs2C1kOdnSK6laW5volmkBOr3BLdsHIBwxJjPnNOr7ugULGbvC/eq08CgYEA2o/g
        bQnjm/bi6wnc8bVEhRaQOo46rwN1ySarY0bUwy7CgB7J2/pmfZp1JfoujqwrPC8+
        WNaYIQ+z0PkP5rNzbDcx6GagZkqhxvqMb/Je2NM217iZfe4LDcl1aOC6xRGxPNsu
        zG8J7dVIZHqcrwytM52qamwtMJD0SBM2K20drv8CgYAn+PABP5mF2kWWoD9bFps7
        wN4fxRc0AaYfEDqb/ZlMlzAD6NP0PnnJ9yO4myQK8LGa7TGLuEhYZFUe0TYt5QfD
        S09KsiDrrPwMcVqb9SvPDI5Fwb4QPyL8orKliCjTq5Tq9VZZErfBGD3mNuARhKUe
        7CXu3KCZZS10YBmTbAzqJQKBgHb17sqKomdmprYVhTvOVQA3esNUXN6bfIXC1XBQ
        wkeGcPk5SNfB3/0nj/HezW58iX/VmxLRorYEDPSGS8BfFkjldfWvvkhPAOUDxGK+
        Qh+0PtqFsI3ZfgzABXbTMvVGnvinuD4vhfD8sM1360ZgGPnKLFKGlMYlb8C3LDnQ
        x2JTAoGAIOcOfdXm3nlTV5ORVgjaSHJZmCU/wG507LzPpnIren5a8mE9XKWPSDQK
        I6dcReTVCiLkGBsLLOfGxn/qcvX6iB3j2xrIKwXC8gflAb2mYJv9rzY1LRkDiGEe
        zbobB3TBe4kIsdnfoilElgH9k4N+2hiA0ksOJDhyRsgL3WkFtMY=
        -----END RSA PRIVATE KEY-----
        """

    /// RSA with 1,024 bits, public.
    static let smallPublicKey = """
        -----BEGIN PUBLIC KEY-----
        MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQCxpcsL6dXk3Yzag3uvCDjxqhFv
        lm3OHunpCAWxfZ/BlL+a6i6GhV5J4ssQ+MsDEhJfHXfSKjp1EuLb3oXNcJaWj8NG
        u4oSvhVtYzHnbBU18yvS//wjMscuuCcZf/3SdaeroImdXctYHvRjlziteDgMBDaC
        2R9vKz857pnzPiEYDQIDAQAB
        -----END PUBLIC KEY-----
        """

    /// RSA with 1,024 bits, private.
    static let smallPrivateKey = """
        -----BEGIN PRIVATE KEY-----
        MIICeAIBADANBgkqhkiG9w0BAQEFAASCAmIwggJeAgEAAoGBALGlywvp1eTdjNqD
        e68IOPGqEW+Wbc4e6ekIBbF9n8GUv5rqLoaFXkniyxD4ywMSEl8dd9IqOnUS4tve
        hc1wlpaPw0a7ihK+FW1jMedsFTXzK9L//CMyxy64Jxl//dJ1p6ugiZ1dy1ge9GOX
        OK14OAwENoLZH28rPznumfM+IRgNAgMBAAECgYEAh6up1VBhRWeaQeu2kudBrfaH
        WGRXOdrMI2c4CeR6FLpIVsRQgfXrG5x0H2MSkCbGFxQHRV9ww6aH0QkxwMMijVUa
        LYHUidBSI0JkfRx7s/LimFzjLaZlB85RP3J4+t1YUNLDbPr8bLylpRC/pgKkt53H
        WvA6nifruK7B/9/TjtUCQQDoEA2X/+9YnRXOz/pj0q9BLkKfBhXOqocVIocfpDqB
        N9fdsxSx636Mww8l5yT0+UteuatH4q1c7ABRvgNcMYcfAkEAw/jVEB0JYiARdqV+
        pnimCSDVka6KLwhIGJIVbHRY5zrCrWP1fH0umU4vDoM4MEo0BJ9t/scddcnw8c6c
        G8GXUwJBAMa/4PSalSH+v4u14kwWSFT5ysMp0gmDUVgPj0zROe4rpqzQ0FulRmhG
        MzYSJjvNOvjw6boScMoRsiBQLc6K+J8CQCKdeUT3XAjxESSb5tsQxIMoQZER+2aD
        V/i/FPmrM2jkgC6QUXRDyE9b+APgObSN5tJKNuuh0BpWKTENBZYBg/ECQQCopF4w
        QQSb/WgRXAGYsSBZUcD7R4cVMUvb/k7F0VTV/RsnWMeXNxkxCJI0gyTHcMzqIawj
        xRwrt23J80wBUriJ
        -----END PRIVATE KEY-----
        """

    /// P-256, public.
    static let ellipticPublicKey = """
        -----BEGIN PUBLIC KEY-----
        MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEMiXUZUr+/2O6F3KOSWGTYdFw+7/f
        gRfjuJqVdRlZchDWNzbAfL2R6EpZ4ziHL4zm1QzAtdSSfxRTuqdOyvKw4A==
        -----END PUBLIC KEY-----
        """

    /// P-256, private.
    static let ellipticPrivateKey = """
        -----BEGIN PRIVATE KEY-----
        MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgUVPjyEvceE1jzKys
        L2cmj3OvNyVz0aKhTDJx7AsJEt+hRANCAAQyJdRlSv7/Y7oXco5JYZNh0XD7v9+B
        F+O4mpV1GVlyENY3NsB8vZHoSlnjOIcvjObVDMC11JJ/FFO6p07K8rDg
        -----END PRIVATE KEY-----
        """

    /// P-256 in a self-signed certificate.
    static let ellipticCertificate = """
        -----BEGIN CERTIFICATE-----
        MIIBIDCBx6ADAgECAgECMAoGCCqGSM49BAMCMBkxFzAVBgNVBAMMDmtvbmFwbGF0
        ZS50ZXN0MCAXDTI0MDEwMTAwMDAwMFoYDzIwNTQwMTAxMDAwMDAwWjAZMRcwFQYD
        VQQDDA5rb25hcGxhdGUudGVzdDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABDIl
        1GVK/v9juhdyjklhk2HRcPu/34EX47ialXUZWXIQ1jc2wHy9kehKWeM4hy+M5tUM
        wLXUkn8UU7qnTsrysOAwCgYIKoZIzj0EAwIDSAAwRQIgWg5Y456zkl6nZCcsNBxK
        9YGNWN9Yz6Vkuh3wFaS9LG8CIQDN8pmMBBlvaL22zdT3FAmSyiN2soTOiDnsUVIB
        rBGWuw==
        -----END CERTIFICATE-----
        """
}
